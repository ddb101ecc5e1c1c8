package io.orderstream.serde;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Transient: no registry gave a usable answer (refused, timed out, 5xx, 429, 408, not the API that was expected). No record is at fault; try again later. */
public final class RegistryUnavailableException extends RetriableException {
    private static final long serialVersionUID = 1L;

    RegistryUnavailableException(String message) {
        this(message, null);
    }

    RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
