package io.orderstream.consumer.pipeline.intake;

import org.apache.kafka.common.KafkaException;

/** An {@link Error} inside a poll, as of a codec whose native library cannot be loaded. The replica outlives it. */
final class BrokenPollException extends KafkaException {
    BrokenPollException(Error cause) {
        super("The poll broke off", cause);
    }
}
