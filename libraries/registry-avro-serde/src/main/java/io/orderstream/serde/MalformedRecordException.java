package io.orderstream.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Permanent: the bytes are not a record in the wire format, or not a datum of the schema they name. The message says what was wrong, never the content. */
public final class MalformedRecordException extends SerializationException {
    private static final long serialVersionUID = 1L;

    MalformedRecordException(String message) {
        this(message, null);
    }

    MalformedRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
