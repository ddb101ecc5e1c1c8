package io.orderstream.cli.bench.report;

import io.orderstream.cli.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that a benchmark writes.
 *
 * @param benchmark its name under {@code ./orders bench}
 */
record MarkedSection(String benchmark) {
    private static final String END = "<!-- end of what is written -->\n";

    void replace(Path document, String content) throws IOException {
        var text = Files.readString(document);
        var begin = text.indexOf(begin());
        var end = text.indexOf(END, Math.max(0, begin));
        if (begin < 0 || end < 0) {
            throw CommandFailedException.wrongArgument(
                    document + " has no section between \"" + begin().strip() + "\" and \"" + END.strip() + "\".");
        }
        Files.writeString(document, text.substring(0, begin + begin().length()) + content + text.substring(end));
    }

    private String begin() {
        return "<!-- written by ./orders bench " + benchmark + " --document -->\n";
    }
}
