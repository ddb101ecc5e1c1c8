package io.orderstream.cli.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The order API over HTTP/1.1. Each request goes to the next producer, so a retry reaches another one if there is one. */
final class HttpOrdersApi implements OrdersApi, AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /** Longer than the service's own deadline of 8 s: a service that keeps its word is always heard. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<URI> producers;
    private final @Nullable String token;

    /** @param token bearer token of the role that may write, or null where none is asked for */
    HttpOrdersApi(List<URI> producers, @Nullable String token) {
        this.producers = List.copyOf(producers);
        this.token = token;
    }

    @Override
    public List<Answer> post(List<OrderRequest> orders) throws InterruptedException {
        try {
            var response = http.send(request(orders), BodyHandlers.ofByteArray());
            return orders.size() == 1
                    ? List.of(AnswerReader.single(response.statusCode(), response.body(), retryAfter(response)))
                    : AnswerReader.batch(response.statusCode(), response.body(), retryAfter(response), orders.size());
        } catch (IOException e) {
            return Collections.nCopies(
                    orders.size(), Answer.Unknown.noAnswer(e.getClass().getSimpleName()));
        }
    }

    private HttpRequest request(List<OrderRequest> orders) {
        var producer = producers.get(Math.floorMod(turn.getAndIncrement(), producers.size()));
        var request = HttpRequest.newBuilder()
                .timeout(REQUEST_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (orders.size() > 1) {
            return request.uri(producer.resolve("/api/v1/orders/batch"))
                    .POST(BodyPublishers.ofByteArray(OrderJson.batch(orders)))
                    .build();
        }
        var order = orders.getFirst();
        return request.uri(producer.resolve("/api/v1/orders"))
                .header("Idempotency-Key", order.idempotencyKey())
                .POST(BodyPublishers.ofByteArray(OrderJson.single(order)))
                .build();
    }

    /** Seconds only: a date, the header's other form, is as good as no wish. */
    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
