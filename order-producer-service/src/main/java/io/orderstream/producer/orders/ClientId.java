package io.orderstream.producer.orders;

/**
 * Who sent a request. Idempotency keys of two clients never meet.
 *
 * @param value the client's name, without line feeds, because it is part of the name that an order id is made of
 */
public record ClientId(String value) {
    /** Everyone, as long as the service does not authenticate its callers. */
    public static final ClientId ANONYMOUS = new ClientId("anonymous");

    public ClientId {
        if (value.isEmpty() || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A client id must not be empty and must not have a line feed");
        }
    }
}
