package io.orderstream.consumer.pipeline.progress;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A move of a partition's progress.
 *
 * @param log the log that both offsets count in
 * @param from where the owner believes the progress to be
 * @param to where it is to be
 * @param lost what the move passes over and nobody will ever process; null if nothing
 */
public record Advance(
        TopicPartition partition,
        LogIdentity log,
        NextOffset from,
        NextOffset to,
        @Nullable LostRange lost) {}
