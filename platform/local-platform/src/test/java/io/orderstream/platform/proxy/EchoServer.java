package io.orderstream.platform.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends everything back, remembers what it got, and how its connections ended. */
final class EchoServer implements AutoCloseable {
    private final ServerSocket listener;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private volatile int ended;
    private volatile int connected;

    EchoServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    String received() {
        synchronized (received) {
            return received.toString(StandardCharsets.UTF_8);
        }
    }

    int connected() {
        return connected;
    }

    int ended() {
        return ended;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void accept() {
        try {
            while (true) {
                var socket = listener.accept();
                connected++;
                Thread.ofVirtual().start(() -> echo(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void echo(Socket socket) {
        try (socket) {
            var buffer = new byte[8192];
            for (int length; (length = socket.getInputStream().read(buffer)) >= 0; ) {
                synchronized (received) {
                    received.write(buffer, 0, length);
                }
                socket.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException e) {
            // a reset is an end as well
        } finally {
            countEnd();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private synchronized void countEnd() {
        ended++;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
