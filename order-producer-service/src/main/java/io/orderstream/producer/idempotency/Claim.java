package io.orderstream.producer.idempotency;

import java.time.Duration;

/** What a request with an idempotency key has to do. */
public sealed interface Claim {
    /** Publish the order through the attempt: nobody else does. */
    record First(Attempt attempt) implements Claim {}

    /** Wait for another request's attempt, or take its answer. */
    record Repeat(Attempt attempt) implements Claim {}

    /**
     * Refuse: the key belongs to another order.
     *
     * @param window how long a key is remembered
     */
    record Conflict(Duration window) implements Claim {}
}
