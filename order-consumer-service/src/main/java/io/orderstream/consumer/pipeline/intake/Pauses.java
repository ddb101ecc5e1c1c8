package io.orderstream.consumer.pipeline.intake;

import java.time.Duration;
import org.apache.kafka.common.TopicPartition;

/** Keeps a partition from being read for a while. Every pause ends by itself. */
@FunctionalInterface
interface Pauses {
    void pause(TopicPartition partition, Duration pause);
}
