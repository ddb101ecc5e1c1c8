package io.orderstream.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Permanent: the registry does not accept the request for this schema (4xx), for example because it calls the schema invalid. */
public final class InvalidSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    InvalidSchemaException(String message) {
        this(message, null);
    }

    InvalidSchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
