package io.orderstream.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/**
 * One HTTP/1.1 connection, kept alive, used by one thread at a time. Blocking and plain on purpose: the JDK's HttpClient took
 * 230 µs of CPU for a request of this kind, this takes 75, and a load shares its cores with what it loads.
 */
public final class HttpConnection implements Closeable {
    private static final int LONGEST_WAIT_TO_RESET_MILLIS = 20;
    private static final int CONNECT_TIMEOUT_MILLIS = 3_000;

    private final Socket socket;
    private final OutputStream out;
    private final HttpReader reader;
    private long lastUsedAt;

    private HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.reader = new HttpReader(socket.getInputStream());
    }

    /** @param server host and port; its path does not matter */
    public static HttpConnection open(URI server) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            var port = server.getPort() == -1 ? 80 : server.getPort();
            socket.connect(new InetSocketAddress(server.getHost(), port), CONNECT_TIMEOUT_MILLIS);
            return new HttpConnection(socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Sends a request and waits for its response. After an exception the connection is of no more use.
     *
     * @param request head and body
     * @throws SocketTimeoutException if no byte comes for so long
     */
    public HttpAnswer exchange(byte[] request, Duration timeout) throws IOException {
        socket.setSoTimeout((int) timeout.toMillis());
        out.write(request);
        var answer = reader.read();
        lastUsedAt = System.nanoTime();
        return answer;
    }

    /** Sends a request and, in place of an orderly end, resets the connection. It is of no more use afterwards. */
    void sendAndReset(byte[] request) throws IOException {
        out.write(request);
        // Not at once: a reset throws away what the server has not read yet, and then there is no outcome to be lost.
        socket.setSoTimeout(LONGEST_WAIT_TO_RESET_MILLIS);
        try {
            var _ = socket.getInputStream().read();
        } catch (SocketTimeoutException _) {
            // Reset in the middle of the work.
        }
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Servers end connections that idle for long, and a request that meets the end on its way has an unknown outcome. */
    boolean hasIdledFor(Duration time) {
        return System.nanoTime() - lastUsedAt > time.toNanos();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
