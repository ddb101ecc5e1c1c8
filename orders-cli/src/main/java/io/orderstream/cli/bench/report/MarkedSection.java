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

    /** @throws CommandFailedException if there is no such document, or no section of this benchmark in it */
    void check(Path document) throws IOException {
        if (!Files.isRegularFile(document)) {
            throw CommandFailedException.wrongArgument("--document: there is no file " + document + ".");
        }
        var text = Files.readString(document);
        if (!text.contains(begin()) || end(text) < 0) {
            throw CommandFailedException.wrongArgument("--document: " + document + " has no section between \""
                    + begin().strip() + "\" and \"" + END.strip() + "\".");
        }
    }

    void replace(Path document, String content) throws IOException {
        check(document);
        var text = Files.readString(document);
        var begin = text.indexOf(begin()) + begin().length();
        Files.writeString(document, text.substring(0, begin) + content + text.substring(end(text)));
    }

    private String begin() {
        return "<!-- written by ./orders bench " + benchmark + " --document -->\n";
    }

    private int end(String text) {
        return text.indexOf(END, text.indexOf(begin()));
    }
}
