package io.orderstream.verification.reading;

import io.orderstream.running.RunFile;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.Topics;
import io.orderstream.verification.checking.PartitionState;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares committed offsets with the database's progress again and again, also while parts of the system are down: a sample
 * that cannot be taken is left out. Each sample reads the commits first. Progress only grows, so a commit that is ahead of the
 * progress read after it was ahead when it was made.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // one thread samples, others only read
public final class CommitWatch implements AutoCloseable {
    /** How often to sample. */
    public static final Duration INTERVAL = Duration.ofMillis(200);

    private static final Duration BOUND = Duration.ofSeconds(5);

    private final Brokers brokers;
    private final RunFile.Database database;
    private @Nullable DatabaseReader connection;
    private volatile List<PartitionState> worst = List.of();
    private volatile long samples;
    private volatile long missed;

    public CommitWatch(RunFile running) {
        this.brokers = new Brokers(running.kafka().bootstrap(), BOUND);
        this.database = running.database();
    }

    /** Samples for so long. */
    public List<PartitionState> watch(Duration duration) throws InterruptedException {
        var until = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < until) {
            var next = System.nanoTime() + INTERVAL.toNanos();
            sample();
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        }
        return worst;
    }

    /** @return the sample that was furthest ahead: empty if none could be taken */
    public List<PartitionState> worst() {
        return worst;
    }

    public long samples() {
        return samples;
    }

    /** @return samples that could not be taken */
    public long missed() {
        return missed;
    }

    /** One look; called from one thread. */
    public void sample() {
        try {
            var committed = brokers.committed(Topics.GROUP);
            var sample = states(committed, progress());
            samples++;
            if (worst.isEmpty() || PartitionState.commitAhead(sample) > PartitionState.commitAhead(worst)) {
                worst = sample;
            }
        } catch (SQLException | UnreachableException e) {
            missed++;
            disconnect();
        }
    }

    /** Without the topic's ends, which are not needed here and could not be had from a dead broker. */
    private static List<PartitionState> states(Map<Integer, Long> committed, Map<Integer, Long> progress) {
        return new TreeSet<>(committed.keySet())
                .stream()
                        .map(partition ->
                                new PartitionState(partition, 0, 0, committed.get(partition), progress.get(partition)))
                        .toList();
    }

    private Map<Integer, Long> progress() throws SQLException {
        if (connection == null) {
            connection = DatabaseReader.open(database);
        }
        var progress = connection.progress();
        connection.nextMoment();
        return progress;
    }

    private void disconnect() {
        try (var _ = connection) {
            connection = null;
        } catch (SQLException _) {
            // It is broken, which is why it is closed.
        }
    }

    @Override
    public void close() {
        disconnect();
        brokers.close();
    }
}
