package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.decoding.PlacedOrder;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Orders for tests, valid unless a test says otherwise. */
final class Orders {
    private final List<PlacedOrder.Line> lines = new ArrayList<>();
    private UUID id = UUID.randomUUID();
    private String currency = "EUR";
    private String fingerprint = "f1";

    static Orders anOrder() {
        return new Orders();
    }

    Orders withId(UUID orderId) {
        id = orderId;
        return this;
    }

    Orders withCurrency(String code) {
        currency = code;
        return this;
    }

    Orders withFingerprint(String text) {
        fingerprint = text;
        return this;
    }

    Orders withLine(String sku, int quantity) {
        lines.add(new PlacedOrder.Line(sku, quantity, new BigDecimal("1.50")));
        return this;
    }

    Decoded.Valid at(long offset) {
        var total = lines.stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var order = new PlacedOrder(id, "c-1", currency, lines, total, Instant.EPOCH, fingerprint);
        return new Decoded.Valid(new RecordPosition("orders", 0, offset), order);
    }
}
