package io.orderstream.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.util.Collections;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * A whole HTTP request whose idempotency keys are written over before each sending: making it anew would cost the machine more
 * than sending it, and the machine is shared with what is measured. One thread's own.
 */
final class RequestTemplate {
    private static final String PREFIX = "bench-";
    private static final int DIGITS = 16;
    private static final String BLANK_KEY = PREFIX + "0".repeat(DIGITS);

    /** 300 bytes. */
    private static final String ORDER = "\"customerId\":\"c-1042\",\"currency\":\"EUR\",\"lines\":["
            + String.join(
                    ",",
                    IntStream.rangeClosed(1, 5)
                            .mapToObj(
                                    line -> "{\"sku\":\"SKU-100" + line + "\",\"quantity\":2,\"unitPrice\":\"19.99\"}")
                            .toList())
            + "]}";

    private final byte[] request;
    private final int[] places;

    private RequestTemplate(String request) {
        this.request = request.getBytes(US_ASCII);
        this.places = IntStream.iterate(
                        request.indexOf(BLANK_KEY), at -> at >= 0, at -> request.indexOf(BLANK_KEY, at + 1))
                .map(at -> at + PREFIX.length())
                .toArray();
    }

    /** One order to a path; its key is in the header. */
    static RequestTemplate single(URI server, String path) {
        return new RequestTemplate(head(server, path) + "Idempotency-Key: " + BLANK_KEY + "\r\n" + body("{" + ORDER));
    }

    /** Many orders, each with its key. */
    static RequestTemplate batch(URI server, int size) {
        var order = "{\"idempotencyKey\":\"" + BLANK_KEY + "\"," + ORDER;
        return new RequestTemplate(head(server, "/api/v1/orders/batch")
                + body("[" + String.join(",", Collections.nCopies(size, order)) + "]"));
    }

    private static String head(URI server, String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nContent-Type: application/json\r\n";
    }

    private static String body(String json) {
        return "Content-Length: " + json.length() + "\r\n\r\n" + json;
    }

    /** @return keys in a request */
    int orders() {
        return places.length;
    }

    /** @param number no two requests of a benchmark have the same */
    byte[] request(long number) {
        for (var i = 0; i < places.length; i++) {
            var key = HexFormat.of().toHexDigits(number * places.length + i);
            for (var digit = 0; digit < DIGITS; digit++) {
                request[places[i] + digit] = (byte) key.charAt(digit);
            }
        }
        return request;
    }
}
