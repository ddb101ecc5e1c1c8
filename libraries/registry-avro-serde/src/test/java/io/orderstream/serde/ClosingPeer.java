package io.orderstream.serde;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Answers one request on each connection, promises to keep it, and closes it when the next request has begun. */
final class ClosingPeer implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String answer;

    ClosingPeer(String body) throws IOException {
        this.answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            var buffer = new byte[64 << 10];
            // The client writes headers and body of these small requests at once or in two parts; the answer may
            // overtake the body.
            if (in.read(buffer) > 0) {
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
                int next = in.read(buffer);
                if (next > 0 && !new String(buffer, 0, next, US_ASCII).startsWith("POST")) {
                    in.read(buffer); // that was the first request's body; this is the next request
                }
            }
        } catch (IOException e) {
            // The client is gone, which is its right.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
