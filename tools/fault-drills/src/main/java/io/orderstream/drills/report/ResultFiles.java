package io.orderstream.drills.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Where results are kept: {@code FOLDER/DRILL/TIME/result.json}, beside the timeline and the ledger. */
public record ResultFiles(Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static void write(Path path, DrillResult result) {
        try {
            Files.writeString(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the newest result of each drill, by name */
    public Map<String, DrillResult> newest() {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (var files = Files.walk(folder, 3)) {
            var results = new TreeMap<String, DrillResult>();
            files.filter(file -> file.endsWith("result.json"))
                    .map(file -> JSON.readValue(file.toFile(), DrillResult.class))
                    .sorted(Comparator.comparing(DrillResult::begunAt))
                    .forEach(result -> results.put(result.drill(), result));
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
