package io.orderstream.producer.publishing;

import io.orderstream.producer.orders.ClientId;
import io.orderstream.producer.orders.Fingerprint;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.orders.RequestedLine;
import io.orderstream.producer.orders.RequestedOrder;
import io.orderstream.producer.requests.RequestId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class Samples {
    static final IdempotencyKey KEY = new IdempotencyKey("k-1");
    static final Instant ACCEPTED_AT = Instant.parse("2026-11-23T10:00:00.123456Z");

    private Samples() {}

    static OutgoingOrder order(@Nullable IdempotencyKey key) {
        var order = new RequestedOrder(
                "c-1042",
                Currency.getInstance("EUR"),
                List.of(new RequestedLine("SKU-1001", 2, new BigDecimal("19.99"))),
                new BigDecimal("39.98"));
        return new OutgoingOrder(
                OrderId.of(ClientId.ANONYMOUS, KEY),
                key,
                Fingerprint.of(order),
                order,
                ACCEPTED_AT,
                new RequestId("request-7"));
    }
}
