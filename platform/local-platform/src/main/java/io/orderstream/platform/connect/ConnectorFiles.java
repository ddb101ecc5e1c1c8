package io.orderstream.platform.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One JSON file per connector, named like it: what PUT /connectors/NAME/config takes. */
public record ConnectorFiles(Path folder) {
    private static final String ENDING = ".json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @return settings by connector, in the order of the names */
    public Map<String, Map<String, String>> read() {
        var found = new TreeMap<String, Map<String, String>>();
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                found.put(
                        name.substring(0, name.length() - ENDING.length()),
                        JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
