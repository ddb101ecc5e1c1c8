package io.orderstream.consumer.api;

import java.util.UUID;

/** No order of this id has had its effect. */
public final class UnknownOrderException extends RuntimeException {
    private final UUID id;

    public UnknownOrderException(UUID id) {
        super("Unknown order " + id);
        this.id = id;
    }

    UUID id() {
        return id;
    }
}
