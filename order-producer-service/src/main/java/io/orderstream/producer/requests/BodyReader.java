package io.orderstream.producer.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads a request's body into memory, bounded in size and time, whether its length was announced or not. */
public final class BodyReader {
    private static final int FIRST_BUFFER = 8 * 1024;
    private static final long NOT_ANNOUNCED = -1;

    /**
     * The body, or why there is none.
     *
     * @param limit largest body, in bytes
     * @param deadline until when the last byte must be there
     */
    public BodyReading read(HttpServletRequest request, int limit, Admission.Permits permits, Deadline deadline) {
        if (!isPlainJson(request)) {
            return new BodyReading.NotPlainJson();
        }
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            return new BodyReading.TooLarge(limit);
        }
        try {
            return announced == NOT_ANNOUNCED
                    ? unannounced(request.getInputStream(), limit, permits, deadline)
                    : announced(request.getInputStream(), (int) announced, permits, deadline);
        } catch (SocketTimeoutException e) {
            return new BodyReading.TooSlow();
        } catch (IOException e) {
            return new BodyReading.Broken();
        }
    }

    private static boolean isPlainJson(HttpServletRequest request) {
        return JsonContent.isReadable(request.getContentType())
                && isPlain(request.getHeader(HttpHeaders.CONTENT_ENCODING));
    }

    private static boolean isPlain(@Nullable String coding) {
        return coding == null || coding.isBlank() || coding.equalsIgnoreCase("identity");
    }

    private static BodyReading announced(InputStream in, int announced, Admission.Permits permits, Deadline deadline)
            throws IOException {
        var reading = upTo(announced, in, permits, deadline);
        var cut = reading instanceof BodyReading.Complete(byte[] bytes) && bytes.length < announced;
        return cut ? new BodyReading.Broken() : reading;
    }

    private static BodyReading unannounced(InputStream in, int limit, Admission.Permits permits, Deadline deadline)
            throws IOException {
        var reading = upTo(limit + 1, in, permits, deadline);
        var more = reading instanceof BodyReading.Complete(byte[] bytes) && bytes.length > limit;
        return more ? new BodyReading.TooLarge(limit) : reading;
    }

    /** The buffer grows with what has come, not with what was announced: who sends nothing takes no one's room. */
    private static BodyReading upTo(int most, InputStream in, Admission.Permits permits, Deadline deadline)
            throws IOException {
        var buffer = new byte[Math.min(FIRST_BUFFER, most)];
        if (!permits.takeBytes(buffer.length)) {
            return new BodyReading.NoRoom();
        }
        var length = 0;
        while (length < most) {
            if (length == buffer.length) {
                var grown = (int) Math.min(most, 2L * length);
                if (!permits.takeBytes(grown - length)) {
                    return new BodyReading.NoRoom();
                }
                buffer = Arrays.copyOf(buffer, grown);
            }
            var read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                break;
            }
            length += read;
            if (length < most && deadline.hasPassed()) {
                return new BodyReading.TooSlow();
            }
        }
        return new BodyReading.Complete(length == buffer.length ? buffer : Arrays.copyOf(buffer, length));
    }
}
