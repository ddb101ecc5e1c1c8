package io.orderstream.producer.orders;

import java.util.function.IntPredicate;

/** Which characters a text may have. */
final class TextRules {
    private TextRules() {}

    /**
     * True if every character can be stored and shown: no control characters (NUL breaks PostgreSQL, a line feed the log), no
     * line or paragraph separators, no half of a surrogate pair (it has no UTF-8 form) and no non-character.
     */
    static boolean isPrintable(String text) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isPrintable(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(int c) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }

    /** True for letters and digits of ASCII and {@code . _ -}, what the catalogues of shops are made of. */
    static boolean isSku(String text) {
        return consistsOf(text, c -> isAsciiLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
    }

    /** True if every character is one of those. A stream for each text of an order would be as much work as all of its rules. */
    static boolean consistsOf(String text, IntPredicate allowed) {
        for (var i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
