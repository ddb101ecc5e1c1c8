package io.orderstream.platform.proxy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One cut that waits for its moment; it happens once, to the first connection whose watch sees what it looks for. */
public final class Cut {
    private final Delivery delivery;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    Cut(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Both sides of the connection have been reset. */
    public boolean done() {
        return done.isDone();
    }

    /** @throws java.util.concurrent.CompletionException with a timeout inside if it does not happen within the bound */
    public void await(Duration bound) {
        done.copy().orTimeout(bound.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    Delivery delivery() {
        return delivery;
    }

    /** @return true for the one connection that it is to happen to */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    void happened() {
        done.complete(null);
    }
}
