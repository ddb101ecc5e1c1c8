package io.orderstream.verification.reading;

import io.orderstream.running.Text;
import io.orderstream.running.Waiting;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.running.inspection.TopicDrain;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.Topics;
import io.orderstream.verification.checking.PartitionState;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until the group has committed everything below given ends. Not below the ends as they are by then: under load those
 * move on for ever, and what the ledger claims is below these.
 */
record LagWait(Brokers brokers, Duration patience, Consumer<String> progress) {
    private static final Duration INTERVAL = Duration.ofMillis(200);

    /** Returns when lag is 0, or when patience is at its end: the checker looks at the lag again. */
    void await(Map<TopicPartition, TopicDrain.Range> ends) {
        var _ = Waiting.until(patience, INTERVAL, () -> isCaughtUp(ends));
    }

    private boolean isCaughtUp(Map<TopicPartition, TopicDrain.Range> ends) {
        try {
            var lag = PartitionState.lag(Partitions.of(ends, brokers.committed(Topics.GROUP), Map.of()));
            if (lag > 0) {
                progress.accept(Text.format("Waiting for the group to catch up: lag %,d", lag));
            }
            return lag == 0;
        } catch (UnreachableException e) {
            progress.accept(e.getMessage());
            return false;
        }
    }
}
