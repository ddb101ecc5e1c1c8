package io.orderstream.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTests {
    @Test
    void whatWouldMoveTheCursorColourOrTurnTheTextIsAnEscape() {
        assertThat(Printable.text("a\u001b[31mb\r\nc\u202ed".getBytes(UTF_8)))
                .isEqualTo("a\\u{1b}[31mb\\u{d}\\u{a}c\\u{202e}d");
        assertThat(Printable.text("Čaj 茶 🫖")).isEqualTo("Čaj 茶 🫖");
        assertThat(Printable.text((byte[]) null)).isEqualTo("-");
    }

    @Test
    void aLongTextEndsInAnEllipsis() {
        assertThat(Printable.text("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Printable.text("abcdefg", 6)).isEqualTo("abcde…");
    }

    @Test
    void bytesAreDumpedSixteenInALine() {
        var bytes = "0123456789abcdef\u0000\u007fgh".getBytes(UTF_8);
        assertThat(Printable.dump(bytes, 512)).isEqualTo("""
                  00000000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  |0123456789abcdef|
                  00000010  00 7f 67 68                                      |..gh|
                """);
        assertThat(Printable.dump(bytes, 16)).endsWith("|0123456789abcdef|\n  … 4 more bytes\n");
    }
}
