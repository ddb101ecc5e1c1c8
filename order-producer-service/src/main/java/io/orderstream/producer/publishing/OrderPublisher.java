package io.orderstream.producer.publishing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Writes orders to the topic. */
public interface OrderPublisher {
    /**
     * Hands the order over. Never throws; whatever goes wrong is an outcome. The future may stay undecided for longer than
     * any caller wants to wait, but not for ever.
     */
    CompletableFuture<Publication> publish(OutgoingOrder order);

    /** How long {@link #publish} may block before it returns, when the topic's leaders are unknown or the buffer is full. */
    Duration longestHandover();
}
