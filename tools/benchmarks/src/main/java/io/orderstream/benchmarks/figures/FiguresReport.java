package io.orderstream.benchmarks.figures;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.StateFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark or a lab says while it runs, and leaves when it is over: the table on the terminal, as Markdown and in a document,
 * and every figure as JSON, for whoever wants to count otherwise.
 *
 * @param command without {@code ./orders}: {@code bench rebalance}
 * @param state of the command's own; what it leaves is in its root
 * @param document Markdown file whose section of this command is replaced by the table
 */
public record FiguresReport(
        String command,
        StateFolder state,
        PrintWriter out,
        @Nullable Path document) {
    /** @throws CommandFailedException if the document has no section for it: better known before the measuring */
    public static FiguresReport of(String command, PrintWriter out, @Nullable Path document) throws IOException {
        if (document != null) {
            new MarkedSection(command).check(document);
        }
        var usual = StateFolder.of(Distribution.ofThisBuild().home());
        var own = new StateFolder(usual.root().resolve(command.replace(' ', '/')));
        return new FiguresReport(command, own, out, document);
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    public void write(String table, Object conditions, List<?> measured) throws IOException {
        var json = state.root().resolve(name() + ".json");
        Files.writeString(json, json(conditions, measured));
        Files.writeString(state.root().resolve(name() + ".md"), table);
        if (document != null) {
            new MarkedSection(command).replace(document, table);
        }
        say("");
        say(table);
        say("every figure: " + json);
    }

    private String name() {
        return String.valueOf(state.root().getFileName());
    }

    private static String json(Object conditions, List<?> measured) {
        var root = new LinkedHashMap<String, Object>();
        root.put("conditions", conditions);
        root.put("measurements", measured);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
