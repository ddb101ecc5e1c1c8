package io.orderstream.consumer.watching.dashboard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Those who watch. Each is one virtual thread that waits for the next edition and writes it; one that does not read blocks that
 * thread alone, until the server's write timeout drops the connection.
 */
final class Viewers {
    private static final byte[] GREETING = "retry: 2000\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Bulletin bulletin;
    private final Semaphore places;
    private final AtomicInteger watching = new AtomicInteger();
    private final Counter dropped;

    Viewers(Bulletin bulletin, int most, MeterRegistry registry) {
        this.bulletin = bulletin;
        this.places = new Semaphore(most);
        DashboardInstruments.VIEWERS.gauge(registry, watching::get);
        this.dropped = DashboardInstruments.DROPPED.counter(registry);
    }

    boolean admitted() {
        return places.tryAcquire();
    }

    int watching() {
        return watching.get();
    }

    /** Returns when the viewer is gone, or this replica stops. Only after {@link #admitted}. */
    void serve(OutputStream out) throws InterruptedException {
        watching.incrementAndGet();
        try {
            out.write(GREETING);
            var delivery = bulletin.await(0);
            while (delivery.bytes().length > 0) {
                out.write(delivery.bytes());
                out.flush();
                delivery = bulletin.await(delivery.edition());
            }
        } catch (IOException e) {
            // Gone, or not reading: both look the same from here, and nobody is there to be told.
            dropped.increment();
        } finally {
            watching.decrementAndGet();
            places.release();
        }
    }
}
