package io.orderstream.load;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The idle connections to one server. There are never more of them than there were requests at the same time. */
final class HttpConnections implements Closeable {
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(5);

    private final URI server;
    private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

    HttpConnections(URI server) {
        this.server = server;
    }

    HttpAnswer exchange(byte[] request, Duration timeout) throws IOException {
        var connection = take();
        HttpAnswer answer;
        try {
            answer = connection.exchange(request, timeout);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
        if (answer.close()) {
            connection.close();
        } else {
            idle.push(connection);
        }
        return answer;
    }

    void sendAndReset(byte[] request) throws IOException {
        try (var connection = HttpConnection.open(server)) {
            connection.sendAndReset(request);
        }
    }

    private HttpConnection take() throws IOException {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            if (!connection.hasIdledFor(LONGEST_IDLE)) {
                return connection;
            }
            connection.close();
        }
        return HttpConnection.open(server);
    }

    @Override
    public void close() throws IOException {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
