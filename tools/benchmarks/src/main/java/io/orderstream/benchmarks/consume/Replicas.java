package io.orderstream.benchmarks.consume;

import io.orderstream.benchmarks.comparison.Rate;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.schemas.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.admin.OffsetSpec;

/** Freshly started consumer replicas that work off a backlog to its end. */
record Replicas(TestSystem system, Backlog backlog) {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** @param number of replicas */
    Rate workOff(int orders, int number) throws SQLException {
        var run = system.run();
        backlog.write(orders);
        var begun = Instant.now();
        var replicas = system.consumers().subList(0, number);
        try (var brokers = new Brokers(run.kafka().bootstrap(), BOUND)) {
            SideBySide.start(replicas, Progress.SILENT);
            if (!Waiting.until(PATIENCE, BETWEEN_LOOKS, () -> nothingIsLeft(brokers))) {
                throw CommandFailedException.because(
                        "the backlog was not worked off within " + PATIENCE.toMinutes() + " minutes");
            }
        } finally {
            SideBySide.stop(replicas);
        }
        return new Effects(run.database()).rateSince(begun);
    }

    private static boolean nothingIsLeft(Brokers brokers) {
        return brokers.committed(Topics.GROUP).equals(brokers.offsets(Topics.ORDERS, OffsetSpec.latest()));
    }
}
