package io.orderstream.producer.orders;

import org.jspecify.annotations.Nullable;

/**
 * What a client sends so that a repeat of its request is recognised.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {
    public static final int MAX_LENGTH = 255;

    public IdempotencyKey {
        if (fault(value) != null) {
            throw new IllegalArgumentException("Not an idempotency key");
        }
    }

    /** What is wrong with the text, as the end of a sentence that begins with the field's name; null if nothing is. */
    public static @Nullable String fault(String text) {
        var visible = TextRules.consistsOf(text, c -> c > ' ' && c < 0x7f);
        if (text.isEmpty() || text.length() > MAX_LENGTH || !visible) {
            return "must be 1 to " + MAX_LENGTH + " visible ASCII characters without spaces";
        }
        return null;
    }
}
