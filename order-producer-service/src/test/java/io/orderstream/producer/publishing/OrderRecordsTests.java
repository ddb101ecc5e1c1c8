package io.orderstream.producer.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.orders.Order;
import io.orderstream.schemas.OrderHeaders;
import io.orderstream.schemas.Topics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class OrderRecordsTests {
    private final OrderRecords records = new OrderRecords("producer-1");

    private static Map<String, String> headers(ProducerRecord<String, Order> record) {
        return Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(Header::key, h -> new String(h.value(), StandardCharsets.UTF_8)));
    }

    @Test
    void recordSaysEverythingThatTheContractPromises() {
        var order = Samples.order(Samples.KEY);
        var record = records.record(order);
        assertThat(record.topic()).isEqualTo(Topics.ORDERS);
        assertThat(record.key()).isEqualTo(order.orderId().toString());
        assertThat(record.partition()).as("the key decides").isNull();
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        OrderHeaders.ORDER_ID,
                        record.key(),
                        OrderHeaders.IDEMPOTENCY_KEY,
                        "k-1",
                        OrderHeaders.REQUEST_FINGERPRINT,
                        order.fingerprint().hex(),
                        OrderHeaders.ACCEPTED_AT,
                        Samples.ACCEPTED_AT.toString(),
                        OrderHeaders.REQUEST_ID,
                        "request-7",
                        OrderHeaders.PRODUCED_BY,
                        "producer-1"));
        assertThat(record.value().getOrderId()).isEqualTo(record.key());
        assertThat(record.value().getTotal()).isEqualTo(new BigDecimal("39.9800"));
        assertThat(record.value().getAcceptedAt()).isEqualTo(Samples.ACCEPTED_AT);
        assertThat(record.value().getLines()).singleElement().satisfies(line -> {
            assertThat(line.getSku()).isEqualTo("SKU-1001");
            assertThat(line.getQuantity()).isEqualTo(2);
            assertThat(line.getUnitPrice()).isEqualTo(new BigDecimal("19.9900"));
        });
    }

    @Test
    void orderWithoutAKeyHasNoHeaderForIt() {
        assertThat(headers(records.record(Samples.order(null)))).doesNotContainKey(OrderHeaders.IDEMPOTENCY_KEY);
    }
}
