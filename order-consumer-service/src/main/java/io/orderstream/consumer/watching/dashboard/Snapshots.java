package io.orderstream.consumer.watching.dashboard;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The state of everything for who comes, by one request. While nobody watches, most of the database is not read: then it is
 * read now, once for all who ask, and who asks does not wait for a database that takes its time.
 */
final class Snapshots {
    /** A page shows something true within half a second; what is missing by then comes by the event stream. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(300);

    private final EventStream stream;
    private final Viewers viewers;
    private final Executor reading;
    private final Runnable read;
    private final AtomicBoolean queued = new AtomicBoolean();

    /** @param read reads the database and publishes what it says; called on the executor */
    Snapshots(EventStream stream, Viewers viewers, Executor reading, Runnable read) {
        this.stream = stream;
        this.viewers = viewers;
        this.reading = reading;
        this.read = read;
    }

    /** @return JSON */
    String newest() throws InterruptedException {
        viewers.expectOne();
        if (!stream.knows(EventKind.ORDERS)) {
            if (queued.compareAndSet(false, true)) {
                reading.execute(() -> {
                    queued.set(false);
                    read.run();
                });
            }
            stream.awaitKnown(EventKind.ORDERS, LONGEST_WAIT);
        }
        return stream.snapshot();
    }
}
