package io.orderstream.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks the order API as the contract has it, and answers each attempt with whatever status it is told to. */
final class FlakyProducer implements AutoCloseable {
    /** Instead of a status: ends the connection without an answer. */
    static final int NO_ANSWER = -1;

    /** Instead of a status: leaves the client waiting. */
    static final int SILENCE = -2;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Script script;
    private final AtomicLong offsets = new AtomicLong();
    final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    final Map<String, AtomicInteger> acceptances = new ConcurrentHashMap<>();

    @FunctionalInterface
    interface Script {
        /** @param attempt of this key, from 1, as counted here */
        int status(String key, int attempt);
    }

    FlakyProducer(Script script) throws IOException {
        this.script = script;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/api/v1/orders", this::single);
        server.createContext("/api/v1/orders/batch", this::batch);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void single(HttpExchange exchange) throws IOException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        exchange.getRequestBody().readAllBytes();
        var status = attempt(key);
        answer(exchange, status, status == 202 ? accepted(key) : "{\"detail\": \"scripted\"}");
    }

    private void batch(HttpExchange exchange) throws IOException {
        var results = JSON.createArrayNode();
        for (var order : JSON.readTree(exchange.getRequestBody().readAllBytes())) {
            var key = order.path("idempotencyKey").asString();
            var status = attempt(key);
            var result = (ObjectNode)
                    JSON.readTree(status == 202 ? accepted(key) : "{\"problem\": {\"detail\": \"scripted\"}}");
            results.add(result.put("status", status).put("index", results.size()));
        }
        answer(exchange, 207, results.toString());
    }

    private int attempt(String key) {
        return script.status(
                key, attempts.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet());
    }

    private String accepted(String key) {
        acceptances.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
        return "{\"orderId\": \"%s\", \"partition\": 3, \"offset\": %d}"
                .formatted(UUID.nameUUIDFromBytes(key.getBytes(UTF_8)), offsets.getAndIncrement());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        if (status == SILENCE) {
            return;
        }
        if (status == NO_ANSWER) {
            exchange.close();
            return;
        }
        if (status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
