package io.orderstream.serde;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** The registry refused the credentials (401, 403). Configuration, and retriable: an operator mends it, no record is at fault. */
public final class RegistryAccessException extends RetriableException {
    private static final long serialVersionUID = 1L;

    RegistryAccessException(String message) {
        this(message, null);
    }

    RegistryAccessException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
