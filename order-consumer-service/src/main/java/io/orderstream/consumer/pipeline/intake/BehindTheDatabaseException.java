package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.progress.NextOffset;
import org.apache.kafka.common.TopicPartition;

/** The partition's log ends before the progress that the database has of it. Nothing is processed until a person has looked. */
final class BehindTheDatabaseException extends RuntimeException {
    BehindTheDatabaseException(TopicPartition partition, NextOffset stored, long logEnd) {
        super("%s ends at %d, before the database's progress of %d: the topic was made anew or truncated"
                .formatted(partition, logEnd, stored.value()));
    }
}
