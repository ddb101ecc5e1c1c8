package io.orderstream.producer.ordering;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What the controllers' {@code consumes} does not look at: the JSON's charset and its coding. */
final class MediaTypes {
    private MediaTypes() {}

    static boolean isPlainUtf8(HttpServletRequest request) {
        return isUtf8(request.getCharacterEncoding()) && isPlain(request.getHeader(HttpHeaders.CONTENT_ENCODING));
    }

    private static boolean isUtf8(@Nullable String charset) {
        return charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }

    private static boolean isPlain(@Nullable String coding) {
        return coding == null || coding.isBlank() || coding.equalsIgnoreCase("identity");
    }
}
