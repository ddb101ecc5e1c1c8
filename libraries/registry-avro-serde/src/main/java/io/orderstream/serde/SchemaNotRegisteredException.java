package io.orderstream.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Permanent for the record at hand: the registry has no such schema, or no schema at all, under the subject. The deploy step registers schemas. */
public final class SchemaNotRegisteredException extends SerializationException {
    private static final long serialVersionUID = 1L;

    SchemaNotRegisteredException(String message) {
        this(message, null);
    }

    SchemaNotRegisteredException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
