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

    /** @throws CommandFailedException if there is no such document, or no section in it; to be known before the measuring */
    static void check(Path document) throws IOException {
        if (!Files.isRegularFile(document)) {
            throw CommandFailedException.wrongArgument("--document: there is no file " + document + ".");
        }
        var text = Files.readString(document);
        if (!text.contains(BEGIN) || text.indexOf(END) < text.indexOf(BEGIN)) {
            throw CommandFailedException.wrongArgument("--document: " + document + " has no section between \""
                    + BEGIN.strip() + "\" and \"" + END.strip() + "\".");
        }
    }

    static void replace(Path document, String content) throws IOException {
        check(document);
        var text = Files.readString(document);
        Files.writeString(
                document,
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + content + text.substring(text.indexOf(END)));
    }
}
