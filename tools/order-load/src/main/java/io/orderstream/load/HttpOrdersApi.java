package io.orderstream.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The order API over HTTP. Each request goes to the next producer, so a retry reaches another one if there is one. */
public final class HttpOrdersApi implements OrdersApi, AutoCloseable {
    /** Longer than the service's own deadline of 8 s: a service within its deadline is always waited for. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final AtomicInteger turn = new AtomicInteger();
    private final List<Producer> producers;

    /** @param token bearer token of the role that may write, or null where none is asked for */
    public HttpOrdersApi(List<URI> producers, @Nullable String token) {
        this.producers = producers.stream()
                .map(uri -> new Producer(new HttpConnections(uri), head(uri, token)))
                .toList();
    }

    /** @param head what the head of each request has after its first line */
    private record Producer(HttpConnections connections, String head) {}

    private static String head(URI uri, @Nullable String token) {
        return "Host: " + uri.getAuthority() + "\r\n"
                + "Content-Type: application/json\r\n"
                + "Accept: application/json, application/problem+json\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    @Override
    public List<Answer> post(List<OrderRequest> orders) throws InterruptedException {
        var producer = producers.get(Math.floorMod(turn.getAndIncrement(), producers.size()));
        try {
            var answer = producer.connections().exchange(request(orders, producer.head()), TIMEOUT);
            return orders.size() == 1
                    ? List.of(AnswerReader.single(answer.status(), answer.body(), answer.retryAfter()))
                    : AnswerReader.batch(answer.status(), answer.body(), answer.retryAfter(), orders.size());
        } catch (IOException e) {
            // Interrupting a virtual thread closes the socket that it waits at.
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return Collections.nCopies(
                    orders.size(), Answer.Unknown.noAnswer(e.getClass().getSimpleName()));
        }
    }

    /** Sends the request, and resets the connection before its answer can come. */
    void postAndHangUp(List<OrderRequest> orders) {
        var producer = producers.get(Math.floorMod(turn.getAndIncrement(), producers.size()));
        try {
            producer.connections().sendAndReset(request(orders, producer.head()));
        } catch (IOException _) {
            // The outcome is as unknown as it was meant to be.
        }
    }

    private static byte[] request(List<OrderRequest> orders, String head) {
        if (orders.size() > 1) {
            return request("POST /api/v1/orders/batch HTTP/1.1\r\n" + head, OrderJson.batch(orders));
        }
        var order = orders.getFirst();
        var key = "Idempotency-Key: " + order.idempotencyKey() + "\r\n";
        return request("POST /api/v1/orders HTTP/1.1\r\n" + head + key, OrderJson.single(order));
    }

    /** Head and body in one piece, and so in one packet where they fit. */
    private static byte[] request(String head, byte[] body) {
        var start = (head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        var request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    @Override
    public void close() throws IOException {
        for (var producer : producers) {
            producer.connections().close();
        }
    }
}
