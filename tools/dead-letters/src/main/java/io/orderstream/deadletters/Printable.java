package io.orderstream.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Untrusted bytes on a terminal: nothing in them may move the cursor, ring or colour. */
final class Printable {
    private static final int BYTES_IN_A_LINE = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private Printable() {}

    static String text(byte @Nullable [] bytes) {
        return bytes == null ? "-" : text(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Controls, and what changes the direction of writing, as escapes. */
    static String text(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> printable.append("\\u{%x}".formatted(c));
                default -> printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    /** @param longest in characters; what is cut off ends in … */
    static String text(String text, int longest) {
        var printable = text(text);
        return printable.length() <= longest ? printable : printable.substring(0, longest - 1) + "…";
    }

    /** As {@code hexdump -C} shows them, up to a number of bytes. */
    static String dump(byte[] bytes, int most) {
        var dump = new StringBuilder();
        for (var at = 0; at < Math.min(bytes.length, most); at += BYTES_IN_A_LINE) {
            var end = Math.min(Math.min(bytes.length, most), at + BYTES_IN_A_LINE);
            dump.append("  %08x  %-47s  |".formatted(at, HEX.formatHex(bytes, at, end)));
            for (var i = at; i < end; i++) {
                dump.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
            }
            dump.append("|\n");
        }
        if (bytes.length > most) {
            dump.append("  … %d more bytes%n".formatted(bytes.length - most));
        }
        return dump.toString();
    }
}
