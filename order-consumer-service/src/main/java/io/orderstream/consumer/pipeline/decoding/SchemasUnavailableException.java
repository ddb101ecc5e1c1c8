package io.orderstream.consumer.pipeline.decoding;

import io.orderstream.consumer.failures.Sentence;

/** The schema registry cannot be asked at the moment. Retryable: no record is at fault. */
public final class SchemasUnavailableException extends RuntimeException {
    SchemasUnavailableException(Throwable cause) {
        super("The schema registry cannot be asked: " + Sentence.of(cause), cause);
    }
}
