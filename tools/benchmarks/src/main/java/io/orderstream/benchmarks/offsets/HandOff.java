package io.orderstream.benchmarks.offsets;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** A queue and a worker behind it, so that polling need not wait for the work: what many do to make a consumer faster. */
final class HandOff implements Discipline {
    private static final int CAPACITY = 200;

    private final BlockingQueue<ConsumerRecord<String, String>> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicInteger unfinished = new AtomicInteger();
    private final Work work;

    HandOff(Work work) {
        this.work = work;
        Thread.ofPlatform()
                .daemon()
                .name("worker")
                .uncaughtExceptionHandler((_, failure) -> endWith(failure))
                .start(this::workOff);
    }

    /** Without its worker the consumer would poll for ever and never be done. */
    private static void endWith(Throwable failure) {
        failure.printStackTrace(); // the process's standard error is its log
        Runtime.getRuntime().halt(1);
    }

    @Override
    public void take(ConsumerRecords<String, String> polled) throws InterruptedException {
        for (var record : polled) {
            unfinished.incrementAndGet();
            queue.put(record);
        }
    }

    @Override
    public boolean idle() {
        return unfinished.get() == 0;
    }

    private void workOff() {
        try {
            while (true) {
                work.doOne(queue.take(), unfinished.get() > 1);
                unfinished.decrementAndGet();
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException("the worker has failed", e);
        }
    }
}
