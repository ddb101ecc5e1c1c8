package io.orderstream.consumer;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An order for tests, valid unless a test says otherwise. */
public final class TestOrder {
    private final List<OrderLine> lines = new ArrayList<>();
    private UUID id = UUID.randomUUID();
    private String customer = "c-1";
    private String currency = "EUR";

    public static TestOrder anOrder() {
        return new TestOrder();
    }

    public TestOrder withId(UUID orderId) {
        id = orderId;
        return this;
    }

    public TestOrder withCustomer(String customerId) {
        customer = customerId;
        return this;
    }

    public TestOrder withCurrency(String code) {
        currency = code;
        return this;
    }

    public TestOrder withLine(String sku, int quantity) {
        lines.add(new OrderLine(sku, quantity, new BigDecimal("19.9900")));
        return this;
    }

    public Order build() {
        var ordered = lines.isEmpty() ? withLine("SKU-1001", 2).lines : lines;
        var total = ordered.stream()
                .map(line -> line.getUnitPrice().multiply(BigDecimal.valueOf(line.getQuantity())))
                .reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add);
        return Order.newBuilder()
                .setOrderId(id.toString())
                .setCustomerId(customer)
                .setCurrency(currency)
                .setLines(List.copyOf(ordered))
                .setTotal(total)
                .setAcceptedAt(Instant.parse("2026-11-23T10:00:00Z"))
                .build();
    }
}
