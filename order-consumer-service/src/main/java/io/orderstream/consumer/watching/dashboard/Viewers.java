package io.orderstream.consumer.watching.dashboard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.watching.dashboard.EventStream.Next;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Those who watch. Each is one virtual thread that waits for the next version and writes it; one that does not read blocks that
 * thread alone, until the server's write timeout drops the connection.
 */
final class Viewers {
    private static final byte[] RECONNECT_DELAY = "retry: 2000\n\n".getBytes(StandardCharsets.US_ASCII);
    /** From a page's snapshot until it has opened the event stream. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final EventStream stream;
    private final Duration longestSilence;
    private final Semaphore places;
    private final AtomicInteger watching = new AtomicInteger();
    private final Counter dropped;
    private volatile long expectedUntil = System.nanoTime();

    /**
     * @param most viewers at a time
     * @param longestSilence a viewer that nothing was written to for so long gets a comment: only by writing is it found gone
     */
    Viewers(EventStream stream, int most, Duration longestSilence, MeterRegistry registry) {
        this.stream = stream;
        this.longestSilence = longestSilence;
        this.places = new Semaphore(most);
        DashboardMeter.VIEWERS.instrument().gauge(registry, watching::get);
        this.dropped = DashboardMeter.DROPPED.instrument().counter(registry);
    }

    /** Takes a place; it is given back when the viewer is closed. Empty if all are taken. */
    Optional<Viewer> admit() {
        return places.tryAcquire() ? Optional.of(new Viewer()) : Optional.empty();
    }

    int watching() {
        return watching.get();
    }

    /** A page is being loaded, and will watch in a moment. */
    void expectOne() {
        expectedUntil = System.nanoTime() + ON_THE_WAY.toNanos();
    }

    /** @return whether somebody watches, or will in a moment */
    boolean expected() {
        return watching.get() > 0 || System.nanoTime() - expectedUntil < 0;
    }

    /** A place among the viewers. */
    final class Viewer implements AutoCloseable {
        private final AtomicBoolean closed = new AtomicBoolean();

        private Viewer() {}

        /** Returns when the viewer is gone, or this replica stops. */
        void serve(OutputStream out) throws InterruptedException {
            watching.incrementAndGet();
            try {
                write(out, RECONNECT_DELAY);
                var seen = 0L;
                while (true) {
                    switch (stream.next(seen, longestSilence)) {
                        case Next.Update(var version, var bytes) -> {
                            write(out, bytes);
                            seen = version;
                        }
                        case Next.Silence _ -> write(out, COMMENT);
                        case Next.End _ -> {
                            return;
                        }
                    }
                }
            } catch (IOException e) {
                // Gone, or not reading: both are the same from here, and nobody is there to be told.
                dropped.increment();
            } finally {
                watching.decrementAndGet();
            }
        }

        private static void write(OutputStream out, byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                places.release();
            }
        }
    }
}
