package io.orderstream.cli.bench.report;

import io.orderstream.cli.CommandFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leaves a benchmark's figures: the table on the terminal, as Markdown and in a document, and every figure as JSON, for
 * whoever wants to count otherwise.
 *
 * @param benchmark its name under {@code ./orders bench}
 * @param folder for the JSON and the Markdown
 * @param document Markdown file whose section of this benchmark is replaced by the table
 */
public record BenchReport(
        String benchmark, Path folder, @Nullable Path document, PrintWriter out) {
    /** @throws CommandFailedException if the document cannot be written; to be known before the measuring */
    public void check() throws IOException {
        if (document != null) {
            new MarkedSection(benchmark).check(document);
        }
    }

    public void write(String table, Object conditions, List<?> measured) throws IOException {
        var json = folder.resolve(benchmark + ".json");
        Files.writeString(json, json(conditions, measured));
        Files.writeString(folder.resolve(benchmark + ".md"), table);
        if (document != null) {
            new MarkedSection(benchmark).replace(document, table);
        }
        out.println();
        out.println(table);
        out.println("every figure: " + json);
        out.flush();
    }

    private static String json(Object conditions, List<?> measured) {
        var root = new LinkedHashMap<String, Object>();
        root.put("conditions", conditions);
        root.put("measurements", measured);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
