package io.orderstream.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Permanent: the registry, or the check against the subject's latest version, refuses the schema. */
public final class IncompatibleSchemaException extends SerializationException {
    private static final long serialVersionUID = 1L;

    IncompatibleSchemaException(String message) {
        this(message, null);
    }

    IncompatibleSchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
