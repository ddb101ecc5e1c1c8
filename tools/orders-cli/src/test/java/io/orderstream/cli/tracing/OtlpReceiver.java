package io.orderstream.cli.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans in as an OpenTelemetry collector does: OTLP over HTTP, in Protocol Buffers. */
final class OtlpReceiver implements AutoCloseable {
    /** A span that came in; its ids are in hexadecimal digits. */
    record Seen(String service, String trace, String span, String parent, String name) {}

    private final List<Seen> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    OtlpReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Seen> of(String service, String trace, String name) {
        return spans.stream()
                .filter(span -> span.service().equals(service)
                        && span.trace().equals(trace)
                        && span.name().equals(name))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new ProtoMessage(exchange.getRequestBody().readAllBytes());
            request.messages(1).forEach(this::resource);
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void resource(ProtoMessage resourceSpans) {
        var service = resourceSpans.messages(1).getFirst().messages(1).stream()
                .filter(attribute -> attribute.text(1).equals("service.name"))
                .map(attribute -> attribute.messages(2).getFirst().text(1))
                .findFirst()
                .orElse("");
        for (var scope : resourceSpans.messages(2)) {
            scope.messages(2).forEach(span -> spans.add(seen(service, span)));
        }
    }

    private static Seen seen(String service, ProtoMessage span) {
        return new Seen(service, span.hex(1), span.hex(2), span.hex(4), span.text(5));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
