package io.orderstream.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response, as far as it matters here.
 *
 * @param retryAfter what the header of that name asks for, or null
 * @param close whether the server ends the connection after it
 */
public record HttpAnswer(int status, String body, @Nullable Duration retryAfter, boolean close) {}
