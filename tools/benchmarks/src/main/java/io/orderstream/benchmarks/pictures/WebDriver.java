package io.orderstream.benchmarks.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks W3C WebDriver (https://www.w3.org/TR/webdriver2/): JSON over HTTP, of which five calls are needed here. */
final class WebDriver implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;

    WebDriver(URI base) {
        this.base = base;
    }

    /** @return the answer's value */
    JsonNode call(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("content-type", "application/json")
                .method(method, body(method, body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var value = JSON.readTree(answer.body()).path("value");
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The browser answered "
                        + value.path("error").asString("") + ": "
                        + value.path("message").asString("").lines().findFirst().orElse(""));
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static HttpRequest.BodyPublisher body(String method, Object body) {
        return method.equals("POST") ? BodyPublishers.ofString(JSON.writeValueAsString(body)) : BodyPublishers.noBody();
    }

    @Override
    public void close() {
        http.close();
    }
}
