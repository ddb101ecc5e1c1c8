package io.orderstream.producer.ordering;

import org.springframework.http.ProblemDetail;

/**
 * What became of a request before its orders are sent.
 *
 * @param <T> what it asks for: one order, or those of a batch
 */
sealed interface Received<T> {
    /** Read and checked, and its orders have their place among those in flight. */
    record Ready<T>(T value) implements Received<T> {}

    /** Refused whole, and counted. Nothing was written. */
    record Refused<T>(ProblemDetail problem) implements Received<T> {}
}
