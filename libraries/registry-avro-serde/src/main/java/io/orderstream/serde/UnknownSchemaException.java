package io.orderstream.serde;

import org.apache.kafka.common.errors.SerializationException;

/** Permanent: the registry answered that it has no schema of this id. Remembered for {@code missing.id.cache.ttl.sec}. */
public final class UnknownSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final int id;

    UnknownSchemaException(int id) {
        super("The schema registry has no schema with id " + id
                + ". The record was written against another registry, or is not in the wire format at all.");
        this.id = id;
    }

    public int id() {
        return id;
    }
}
