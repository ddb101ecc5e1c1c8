package io.orderstream.producer.orders;

/** Which characters a text may have. */
final class TextRules {
    private TextRules() {}

    /**
     * True if every character can be stored and shown: no control characters (NUL breaks PostgreSQL, a line feed the log), no
     * line or paragraph separators, no half of a surrogate pair (it has no UTF-8 form) and no non-character.
     */
    static boolean isPrintable(String text) {
        return text.codePoints().allMatch(TextRules::isPrintable);
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
        return text.chars().allMatch(c -> isAsciiLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
