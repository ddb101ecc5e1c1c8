package io.orderstream.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 responses (RFC 9112) off a connection: bodies of a stated length or in chunks. */
final class HttpReader {
    private static final int MAX_LINE = 16_384;

    private final InputStream in;
    private final StringBuilder line = new StringBuilder(128);

    HttpReader(InputStream in) {
        this.in = new BufferedInputStream(in, 16_384);
    }

    HttpAnswer read() throws IOException {
        var status = status(line());
        var length = 0;
        var chunked = false;
        var close = false;
        Duration retryAfter = null;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = number(value, 10);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> close = value.equalsIgnoreCase("close");
                case "retry-after" -> retryAfter = seconds(value);
                default -> {}
            }
        }
        var body = chunked ? chunks() : exactly(length);
        return new HttpAnswer(status, new String(body, StandardCharsets.UTF_8), retryAfter, close);
    }

    private static int status(String line) throws IOException {
        if (!line.startsWith("HTTP/1.") || line.length() < 12) {
            throw new ProtocolException("not HTTP/1.1");
        }
        return number(line.substring(9, 12), 10);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        while (!line().isEmpty()) {
            // Trailers: nothing here needs one.
        }
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        var text = line();
        var extension = text.indexOf(';');
        return number((extension < 0 ? text : text.substring(0, extension)).strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("connection closed in mid-answer");
        }
        return body;
    }

    private String line() throws IOException {
        line.setLength(0);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("connection closed");
            }
            if (line.length() == MAX_LINE) {
                throw new ProtocolException("a line of the head is too long");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private static int number(String text, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(text, radix);
        } catch (NumberFormatException e) {
            throw new ProtocolException("not a number where the head needs one");
        }
    }

    /** A date, the header's other form, is ignored. */
    private static @Nullable Duration seconds(String value) {
        return value.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }
}
