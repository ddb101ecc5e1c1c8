package io.orderstream.benchmarks.rebalance;

import io.orderstream.load.RawRecordWriter;
import io.orderstream.running.RunFile;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;

/** Writes orders straight to the topic, at one rate, to all partitions in turn, until it is closed: so every gap is the group's. */
final class SteadyWrites implements AutoCloseable {
    private static final int FIRST_SKU = 1001;
    private static final int SKUS = 100;

    private final RawRecordWriter writer;
    private final SplittableRandom random;
    private final Thread thread;

    SteadyWrites(RunFile run, int perSecond, long seed) {
        this.writer =
                new RawRecordWriter(run.kafka().bootstrap(), run.registry().ccompat());
        this.random = new SplittableRandom(seed);
        this.thread = Thread.ofPlatform().name("trickle").start(() -> run(perSecond));
    }

    private void run(int perSecond) {
        var begun = System.nanoTime();
        try {
            for (long number = 0; ; number++) {
                var due = begun + number * 1_000_000_000L / perSecond;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                var id = new UUID(random.nextLong(), random.nextLong());
                var order = RawRecordWriter.order(id, "SKU-" + (FIRST_SKU + random.nextInt(SKUS)));
                writer.send(writer.record((int) (number % Topics.PARTITIONS), order));
            }
        } catch (InterruptedException _) {
            // That is how it ends.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        writer.close();
    }
}
