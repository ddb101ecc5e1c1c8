package io.orderstream.producer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.orders.CheckedOrder;
import io.orderstream.producer.orders.OrderLimits;
import io.orderstream.producer.orders.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Orders as JSON, and what was read from them. */
final class Orders {
    static final String VALID = """
            {"customerId": "c-1042", "currency": "EUR", "lines": [
              {"sku": "SKU-1001", "quantity": 2, "unitPrice": "19.99"},
              {"sku": "SKU-1002", "quantity": 1, "unitPrice": 4}]}""";

    private Orders() {}

    static OrderReader reader() {
        return new OrderReader(new OrderLimits(100, 1_000_000, 64, 64, 1000, 20));
    }

    static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String withLines(int count) {
        String lines = IntStream.range(0, count)
                .mapToObj(i -> "{\"sku\": \"SKU-" + i + "\", \"quantity\": 1, \"unitPrice\": 1}")
                .collect(Collectors.joining(","));
        return "{\"customerId\": \"c\", \"currency\": \"EUR\", \"lines\": [" + lines + "]}";
    }

    static CheckedOrder.Valid valid(Reading<CheckedOrder> reading) {
        assertThat(document(reading)).isInstanceOf(CheckedOrder.Valid.class);
        return (CheckedOrder.Valid) document(reading);
    }

    static List<Violation> violations(Reading<CheckedOrder> reading) {
        assertThat(document(reading)).isInstanceOf(CheckedOrder.Invalid.class);
        return ((CheckedOrder.Invalid) document(reading)).violations();
    }

    static <T> T document(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Document.class);
        return ((Reading.Document<T>) reading).value();
    }

    static Reading.Unreadable<?> unreadable(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return (Reading.Unreadable<?>) reading;
    }
}
