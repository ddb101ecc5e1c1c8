package io.orderstream.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.Schema;

/** A peer that misbehaves on demand. What a registry really answers is tested against a real one. */
final class FakeRegistry implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    FakeRegistry(HttpHandler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
    }

    static HttpHandler answering(int status, String body) {
        return exchange -> answer(exchange, status, body);
    }

    static HttpHandler serving(Schema schema) {
        return answering(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("schema", schema.toString())
                        .put("id", 7)
                        .toString());
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Settings with this server alone, and short times. */
    Map<String, Object> settings() {
        return settings(url());
    }

    static Map<String, Object> settings(String urls) {
        var settings = new HashMap<String, Object>();
        settings.put(AvroSerdeConfig.URL, urls);
        settings.put(AvroSerdeConfig.CONNECT_TIMEOUT, 300);
        settings.put(AvroSerdeConfig.READ_TIMEOUT, 500);
        return settings;
    }

    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
