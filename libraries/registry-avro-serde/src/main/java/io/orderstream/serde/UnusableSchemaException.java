package io.orderstream.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Permanent: the registry has the schema, but it cannot be used here: not Avro, not parsable, or without a resolution to the reader's class. */
public final class UnusableSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    UnusableSchemaException(String message) {
        this(message, null);
    }

    UnusableSchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
