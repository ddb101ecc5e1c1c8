package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The header Idempotency-Key of a request. */
sealed interface KeyHeader {
    String NAME = "Idempotency-Key";

    /** @param key null if the client sent none */
    record Usable(@Nullable IdempotencyKey key) implements KeyHeader {}

    record Faulty(Violation violation) implements KeyHeader {}

    static KeyHeader of(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(NAME));
        if (values.isEmpty()) {
            return new Usable(null);
        }
        var fault = values.size() > 1 ? "must be sent once" : IdempotencyKey.fault(values.getFirst());
        return fault == null
                ? new Usable(new IdempotencyKey(values.getFirst()))
                : new Faulty(new Violation(NAME, fault));
    }

    /** Of a batch, whose orders have their keys in themselves: one key for several orders would make them one. */
    static KeyHeader ofBatch(HttpServletRequest request) {
        return request.getHeader(NAME) == null
                ? new Usable(null)
                : new Faulty(
                        new Violation(NAME, "is for single orders; give each order of a batch its idempotencyKey"));
    }
}
