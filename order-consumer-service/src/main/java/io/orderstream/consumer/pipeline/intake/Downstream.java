package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.processing.Slice;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The slow downstream of drills and benchmarks: waits for each order of a slice, before any lock is taken. A stopping replica
 * stops waiting: the slice has no effect yet and goes to the next owner.
 */
final class Downstream {
    private final Duration perOrder;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Downstream(Duration perOrder) {
        this.perOrder = perOrder;
    }

    /** @return whether the wait was served to its end */
    boolean served(Slice slice) {
        if (perOrder.isZero()) {
            return true;
        }
        try {
            return !stopping.await(perOrder.toNanos() * slice.records().size(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void stop() {
        stopping.countDown();
    }
}
