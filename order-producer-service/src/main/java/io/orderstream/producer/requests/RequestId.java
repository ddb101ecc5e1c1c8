package io.orderstream.producer.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a request in the answer, the log, the problem document and the record's header.
 *
 * @param value 1 to 128 characters that are harmless wherever they are shown
 */
public record RequestId(String value) {
    /** Taken from the request where it is sane, and set on every answer. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    /** The client's id, or a random one if it sent none or one that could harm a log. */
    static RequestId from(@Nullable String header) {
        if (header != null && SANE.matcher(header).matches()) {
            return new RequestId(header);
        }
        return new RequestId(UUID.randomUUID().toString());
    }

    void assign(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The id of this request, also where the container refused it before any filter saw it. */
    public static RequestId of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestId id ? id : from(request.getHeader(HEADER));
    }

    @Override
    public String toString() {
        return value;
    }
}
