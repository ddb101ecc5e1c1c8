package io.orderstream.producer.idempotency;

import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.publishing.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** One try to write the order of an idempotency key, and its outcome as soon as that is known. */
public final class Attempt {
    /** Far longer than the Kafka client needs for any outcome: one that breaks its promise must not block a key for ever. */
    private static final Duration UNDECIDED_FOR = Duration.ofSeconds(60);

    private final Fingerprint fingerprint;
    private final Instant acceptedAt;
    private final Instant begun;
    private final CompletableFuture<Publication> publication = new CompletableFuture<>();

    Attempt(Fingerprint fingerprint, Instant acceptedAt, Instant begun) {
        this.fingerprint = fingerprint;
        this.acceptedAt = acceptedAt;
        this.begun = begun;
    }

    /** An order that is on the topic already. */
    static Attempt of(WrittenOrder order, Instant begun) {
        var attempt = new Attempt(order.fingerprint(), order.acceptedAt(), begun);
        attempt.publication.complete(order.place());
        return attempt;
    }

    /** When the first request with the key came; a repeated attempt writes the same record as the first. */
    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** What this attempt comes to; everyone with the same key waits for it. */
    public Future<Publication> publication() {
        return publication;
    }

    /** The order has been sent: whatever comes of it is handed on to all who wait. */
    public void follow(CompletableFuture<Publication> sent) {
        var _ = sent.thenAccept(publication::complete);
    }

    /** The order could not be sent. Said to all who wait, or they would wait for ever. */
    public void fail() {
        publication.complete(new Publication.NotWritten("Failed"));
    }

    Instant begun() {
        return begun;
    }

    boolean isOf(Fingerprint other) {
        return fingerprint.equals(other);
    }

    /** True if a repeat has to wait for this attempt, or can have its answer; false if it has to try again. */
    boolean answersRepeats(Instant now) {
        return switch (publication.getNow(null)) {
            case null -> begun.plus(UNDECIDED_FOR).isAfter(now);
            case Publication.Acknowledged _ -> true;
            case Publication.Unknown _, Publication.NotWritten _, Publication.TooLarge _ -> false;
        };
    }

    /** True if this order was refused for good, so that the key is free for another one. */
    boolean isRefused() {
        return publication.getNow(null) instanceof Publication.TooLarge;
    }
}
