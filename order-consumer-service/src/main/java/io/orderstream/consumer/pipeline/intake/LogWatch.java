package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.progress.LogIdentity;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again and again which log the topic's name stands for, beside the consumer's thread. A topic may be deleted, made again
 * and outgrow the old offsets while its consumers run, and then nothing in their polls would look strange. Until it is noticed
 * records of the new log may have their effects under offsets of the old one. That does no harm: the partition stops, whoever
 * adopts the new log begins at its beginning, and an order that had its effect has no second one.
 */
final class LogWatch {
    static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);

    /**
     * What was seen last.
     *
     * @param round grows with each look
     * @param identity null if the brokers did not say
     */
    record Seen(long round, @Nullable LogIdentity identity) {}

    private final LogIdentities identities;
    private final String topic;
    private volatile Seen seen = new Seen(0, null);

    LogWatch(LogIdentities identities, String topic) {
        this.identities = identities;
        this.topic = topic;
    }

    /** On one thread. */
    void look() {
        LogIdentity identity = null;
        try {
            identity = identities.of(topic);
        } catch (KafkaException e) {
            LOG.debug("The brokers do not say which log this is: {}", Sentence.of(e));
        }
        seen = new Seen(seen.round() + 1, identity);
    }

    Seen seen() {
        return seen;
    }
}
