package io.orderstream.consumer.pipeline.deadletters;

/** A dead letter is not acknowledged yet. Retryable: the source record's offset waits. */
public final class DeadLettersUnavailableException extends RuntimeException {
    DeadLettersUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
