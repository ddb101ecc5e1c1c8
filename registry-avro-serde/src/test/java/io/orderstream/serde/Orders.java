package io.orderstream.serde;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The order whose bytes {@code schemas} pins down. */
final class Orders {
    static final String GOLDEN_HEX = "";

    private Orders() {}

    static Order golden() {
        return Order.newBuilder()
                .setOrderId("0b7c8a52-3b7e-5f3e-9d55-6a1f6f1f9b0a")
                .setCustomerId("c-1042")
                .setCurrency("EUR")
                .setLines(List.of(line("SKU-1001", 2, "19.9900"), line("SKU-2002", 1, "5.0000")))
                .setTotal(new BigDecimal("44.9800"))
                .setAcceptedAt(Instant.parse("2026-11-23T10:15:30.123456Z"))
                .build();
    }

    private static OrderLine line(String sku, int quantity, String unitPrice) {
        return OrderLine.newBuilder()
                .setSku(sku)
                .setQuantity(quantity)
                .setUnitPrice(new BigDecimal(unitPrice))
                .build();
    }
}
