package io.orderstream.consumer.pipeline.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Partitions that wait. A paused partition is polled on, so the replica stays a member and its other partitions go on; after a
 * pause that doubles up to a limit the partition is resumed and brings the same records again. There is no last attempt.
 */
final class Deferrals {
    private static final Logger log = LoggerFactory.getLogger(Deferrals.class);
    private static final int MOST_DOUBLINGS = 16;

    private final Map<TopicPartition, Integer> failures = new ConcurrentHashMap<>();
    private final IntakeProperties properties;
    private final Pauses pauses;

    Deferrals(IntakeProperties properties, Pauses pauses) {
        this.properties = properties;
        this.pauses = pauses;
    }

    void putOff(TopicPartition partition, Outcome.PutOff why) {
        var failed = failures.merge(partition, 1, Integer::sum);
        var pause = pause(failed);
        if (failed == 1) {
            log.warn("{}: waits for {}: {}", partition, why.cause(), why.detail());
        } else {
            log.debug(
                    "{}: attempt {} failed, waits {} for {}: {}", partition, failed, pause, why.cause(), why.detail());
        }
        pauses.pause(partition, pause);
    }

    void succeeded(TopicPartition partition) {
        var failed = failures.remove(partition);
        if (failed != null) {
            log.info("{}: goes on after {} failed attempts", partition, failed);
        }
    }

    void forget(Collection<TopicPartition> gone) {
        gone.forEach(failures::remove);
    }

    /** @return partitions that wait at the moment */
    Collection<TopicPartition> waiting() {
        return failures.keySet();
    }

    /** Up to a fifth shorter than the doubled time, so that replicas do not come back in step. */
    private Duration pause(int failed) {
        var doubled = properties.firstRetry().multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
        var bounded = doubled.compareTo(properties.longestRetry()) > 0 ? properties.longestRetry() : doubled;
        return bounded.multipliedBy(1000 - ThreadLocalRandom.current().nextInt(200))
                .dividedBy(1000);
    }
}
