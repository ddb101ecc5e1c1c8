package io.orderstream.benchmarks.figures;

import io.orderstream.running.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that a command writes.
 *
 * @param command as it is called, without {@code ./orders}: {@code bench rebalance}
 */
record MarkedSection(String command) {
    private static final String END = "<!-- end of what is written -->\n";

    /** @throws CommandFailedException if there is no such document, or no section in it */
    void check(Path document) throws IOException {
        if (!Files.isRegularFile(document)) {
            throw CommandFailedException.wrongArgument("--document: there is no file " + document + ".");
        }
        var text = Files.readString(document);
        if (!text.contains(begin()) || endOf(text) < 0) {
            throw CommandFailedException.wrongArgument("--document: " + document + " has no section between \""
                    + begin().strip() + "\" and \"" + END.strip() + "\".");
        }
    }

    void replace(Path document, String content) throws IOException {
        check(document);
        var text = Files.readString(document);
        var begin = text.indexOf(begin()) + begin().length();
        Files.writeString(document, text.substring(0, begin) + content + text.substring(endOf(text)));
    }

    private int endOf(String text) {
        return text.indexOf(END, text.indexOf(begin()));
    }

    private String begin() {
        return "<!-- written by ./orders " + command + " --document -->\n";
    }
}
