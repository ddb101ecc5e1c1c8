package io.orderstream.producer.orders;

import java.util.function.IntPredicate;

/** Which characters a text may have. */
final class TextRules {
    private TextRules() {}

    /** True if every character is allowed. A stream for each text of an order would be as much work as all of its rules. */
    static boolean consistsOf(String text, IntPredicate allowed) {
        for (var i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
