package io.orderstream.producer.orders;

import java.util.UUID;

/** Identifies an order everywhere: HTTP, record key, database. */
public record OrderId(UUID value) {
    /**
     * The namespace in which an idempotency key is a name. Never to be changed: another namespace gives another order id to
     * a key that was already used, and its repeat would be a second order.
     */
    private static final UUID NAMESPACE = UUID.fromString("5f6d1c0e-2f0b-4c55-8f57-3f2f9e6b7a10");

    /** The id that every replica gives to this client's key, without any shared state. */
    public static OrderId of(ClientId client, IdempotencyKey key) {
        return new OrderId(NameBasedUuid.of(NAMESPACE, client.value() + '\n' + key.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
