package io.orderstream.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RequestTemplateTests {
    private static final URI SERVER = URI.create("http://127.0.0.1:8080");
    private static final Pattern KEY = Pattern.compile("bench-[0-9a-f]{16}");

    @Test
    void noTwoOrdersHaveTheSameKey() {
        var template = RequestTemplate.batch(SERVER, 3);
        assertThat(template.orders()).isEqualTo(3);
        var keys = new HashSet<String>();
        for (var number = 0; number < 10; number++) {
            keys.addAll(keys(template.request(number)));
        }
        assertThat(keys).hasSize(30);
    }

    @Test
    void aRequestIsWholeWhateverItsNumber() {
        var template = RequestTemplate.single(SERVER, "/api/v1/orders");
        for (var number : new long[] {0, 1, Long.MAX_VALUE}) {
            var request = new String(template.request(number), US_ASCII);
            var body = request.substring(request.indexOf("\r\n\r\n") + 4);
            assertThat(request)
                    .startsWith("POST /api/v1/orders HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n")
                    .contains("Content-Length: " + body.length() + "\r\n");
            assertThat(body).hasSizeBetween(280, 330).startsWith("{").endsWith("]}");
            assertThat(keys(request.getBytes(US_ASCII))).hasSize(1);
        }
    }

    private static List<String> keys(byte[] request) {
        return KEY.matcher(new String(request, US_ASCII))
                .results()
                .map(match -> match.group())
                .toList();
    }
}
