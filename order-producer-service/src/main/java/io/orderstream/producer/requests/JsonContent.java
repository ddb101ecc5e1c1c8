package io.orderstream.producer.requests;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a Content-Type is JSON that can be read as UTF-8. Not the framework's own look at it: that refuses a media type whose
 * charset Java does not know by this name, {@code UTF_8} for example, as if it were none.
 */
final class JsonContent {
    private static final String CHARSET = "charset=";

    private JsonContent() {}

    /** @return true for {@code application/json} with no charset, or any name of UTF-8 or of ASCII, which is a part of it */
    static boolean isReadable(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType.split(";", -1);
        if (!parts[0].strip().equalsIgnoreCase("application/json")) {
            return false;
        }
        for (var index = 1; index < parts.length; index++) {
            var parameter = parts[index].strip();
            if (parameter.toLowerCase(Locale.ROOT).startsWith(CHARSET)
                    && !isUtf8(parameter.substring(CHARSET.length()).replace("\"", ""))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(String charset) {
        try {
            var named = Charset.forName(charset.strip().replace('_', '-'));
            return named.equals(StandardCharsets.UTF_8) || named.equals(StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) { // no name of a charset, or of one that is not known here
            return false;
        }
    }
}
