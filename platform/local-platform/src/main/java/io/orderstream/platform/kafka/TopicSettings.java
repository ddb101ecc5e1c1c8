package io.orderstream.platform.kafka;

import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;

/** What is set on a topic by name, so that no broker's default decides how long an order is kept. */
public final class TopicSettings {
    /** How long a record is kept that is no dead letter. */
    public static final Duration RETENTION = Duration.ofDays(7);

    private static final String FOR_EVER = "-1";

    /** Then a record's size is checked as its reader will see it: 200 KB of gzip can be 200 MB, and its reader's end. */
    private static final String UNPACKED_BY_THE_BROKER = "uncompressed";

    /** @return Kafka's topic settings; a dead letter is an accepted order that somebody has yet to look at, and is kept for ever */
    public static Map<String, String> of(String topic, int minInSync) {
        var deadLetters = Topics.holdsDeadLetters(topic);
        var settings = new HashMap<String, String>();
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(minInSync));
        if (topic.equals(Topics.PRODUCTS)) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            return Map.copyOf(settings);
        }
        settings.put(TopicConfig.RETENTION_MS_CONFIG, deadLetters ? FOR_EVER : Long.toString(RETENTION.toMillis()));
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
        if (topic.equals(Topics.ORDERS)) {
            settings.put(TopicConfig.COMPRESSION_TYPE_CONFIG, UNPACKED_BY_THE_BROKER);
        }
        if (deadLetters) {
            settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.LARGEST_DEAD_LETTER_BYTES));
        }
        if (topic.equals(Topics.ORDER_STATUS)) {
            // When it was written: the warehouse's table of the month is chosen by it, whatever a record claims.
            settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name);
        }
        return Map.copyOf(settings);
    }

    private TopicSettings() {}
}
