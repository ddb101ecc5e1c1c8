package io.orderstream.benchmarks.viewers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** Viewers of one replica's event stream that read whatever comes. What they read is not looked at: they share their cores with what is measured. */
final class Viewers implements AutoCloseable {
    private final List<Socket> streams = new ArrayList<>();
    private final AtomicLongArray bytes;

    private Viewers(int number) {
        bytes = new AtomicLongArray(number);
    }

    static Viewers open(URI replica, int number) throws IOException {
        var viewers = new Viewers(number);
        try {
            for (var viewer = 0; viewer < number; viewer++) {
                viewers.add(replica);
            }
        } catch (IOException e) {
            viewers.close();
            throw e;
        }
        return viewers;
    }

    private void add(URI replica) throws IOException {
        var viewer = streams.size();
        var stream = new Socket();
        streams.add(stream);
        stream.connect(new InetSocketAddress(replica.getHost(), replica.getPort()));
        stream.getOutputStream()
                .write(("GET /api/v1/events HTTP/1.1\r\nHost: " + replica.getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        Thread.ofVirtual().name("viewer-" + viewer).start(() -> read(viewer, stream));
    }

    private void read(int viewer, Socket stream) {
        var buffer = new byte[16_384];
        try {
            var in = stream.getInputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.addAndGet(viewer, read);
            }
        } catch (IOException _) {
            // Closed, by us or by the replica: how many it serves is asked of the replica.
        }
    }

    /** @return bytes that each has read so far */
    long[] bytes() {
        var now = new long[bytes.length()];
        for (var viewer = 0; viewer < now.length; viewer++) {
            now[viewer] = bytes.get(viewer);
        }
        return now;
    }

    @Override
    public void close() throws IOException {
        for (var stream : streams) {
            stream.close();
        }
    }
}
