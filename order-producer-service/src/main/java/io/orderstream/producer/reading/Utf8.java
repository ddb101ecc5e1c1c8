package io.orderstream.producer.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** RFC 8259, section 8.1: JSON is UTF-8, without a byte order mark. The JSON parser itself is lenient about both. */
final class Utf8 {
    private Utf8() {}

    /** What is wrong with the bytes, as a sentence; null if they can be given to the parser. */
    static @Nullable String fault(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return "The body begins with a byte order mark; send UTF-8 without one.";
        }
        // In UTF-16 and UTF-32 one of the first two bytes of any JSON document is zero or no UTF-8 at all.
        if (bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0)) {
            return "The body is not UTF-8; send the JSON in UTF-8.";
        }
        var invalid = firstInvalid(bytes);
        return invalid < 0 ? null : "The body is not valid UTF-8 at byte " + invalid + ".";
    }

    private static int firstInvalid(byte[] bytes) {
        var ascii = 0;
        while (ascii < bytes.length && bytes[ascii] >= 0) {
            ascii++;
        }
        if (ascii == bytes.length) {
            return -1;
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes, ascii, bytes.length - ascii);
        var out = CharBuffer.allocate(1024);
        var result = decoder.decode(in, out.clear(), true);
        while (result.isOverflow()) {
            result = decoder.decode(in, out.clear(), true);
        }
        return result.isError() ? in.position() : -1;
    }
}
