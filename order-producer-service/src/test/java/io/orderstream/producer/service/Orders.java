package io.orderstream.producer.service;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests' bodies. */
final class Orders {
    private Orders() {}

    static String order(int quantity) {
        return """
                {"customerId": "c-1042", "currency": "EUR", "lines": [
                  {"sku": "SKU-1001", "quantity": %d, "unitPrice": "19.99"}]}""".formatted(quantity);
    }

    static String keyed(String key, int quantity) {
        return order(quantity).replace("{\"customerId\"", "{\"idempotencyKey\": \"" + key + "\", \"customerId\"");
    }

    static String batch(String... orders) {
        return "[" + String.join(",", orders) + "]";
    }

    static String batchOf(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Orders::order).collect(Collectors.joining(",", "[", "]"));
    }

    static String freshKey() {
        return "test-" + UUID.randomUUID();
    }
}
