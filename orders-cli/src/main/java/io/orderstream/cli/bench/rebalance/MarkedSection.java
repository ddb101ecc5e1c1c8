package io.orderstream.cli.bench.rebalance;

import io.orderstream.cli.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document that the lab writes. */
final class MarkedSection {
    private static final String BEGIN = "<!-- written by ./orders bench rebalance --document -->\n";
    private static final String END = "<!-- end of what is written -->\n";

    private MarkedSection() {}

    static void replace(Path document, String content) throws IOException {
        var text = Files.readString(document);
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw CommandFailedException.wrongArgument(
                    document + " has no section between \"" + BEGIN.strip() + "\" and \"" + END.strip() + "\".");
        }
        Files.writeString(document, text.substring(0, begin + BEGIN.length()) + content + text.substring(end));
    }
}
