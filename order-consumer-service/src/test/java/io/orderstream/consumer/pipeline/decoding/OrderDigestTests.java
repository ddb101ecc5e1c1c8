package io.orderstream.consumer.pipeline.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The digest stands in the table of orders for as long as they do. With another value for an order that is stored, its repeat would
 * be a conflict, and a dead letter. So the values here never change; they were computed from what Avro 1.12.2 prints.
 */
class OrderDigestTests {
    private static final OrderLine APPLE = line("APPLE", 2, "1.5000");
    private static final OrderLine PEAR = line("PEAR", 1, "2.0000");

    @Test
    void itIsOverCustomerCurrencyAndLines() {
        assertThat(OrderDigest.of(order("c-1", "EUR", APPLE)))
                .isEqualTo("0d23ef4e689b5723eba8f5db247a9452335ea6e6ba55bd5deee8b8d9e0a5db52");
    }

    /** As an order is that came over the topic in OneReplicaIT, which looks the value up in the table. */
    @Test
    void itIsStoredWithTheOrder() {
        assertThat(OrderDigest.of(order("c-1", "EUR", line("SKU-1001", 2, "19.9900"))))
                .isEqualTo("72cbbeb76909d0446c94a958b4afed4ec0f262d373ce3925c53ef3c196e9b714");
    }

    @Test
    void linesCountInTheirOrder() {
        assertThat(OrderDigest.of(order("c-1", "EUR", APPLE, PEAR)))
                .isEqualTo("1eb3e249f9acba8824ec016ade0a596d42ffe71a79e5178f648cd571d0e84a73");
        assertThat(OrderDigest.of(order("c-1", "EUR", PEAR, APPLE)))
                .isEqualTo("2eb6a76a96bd0456bc71d0679aa424cead9cf212143158a86afbf06c75665cfb");
    }

    @Test
    void pricesStandWithTheirFourDigits() {
        assertThat(OrderDigest.of(order(
                        "c-1",
                        "EUR",
                        line("A", Integer.MAX_VALUE, "999999999999999.9999"),
                        line("B", 1, "0.0000"),
                        line("C", 1, "0.0001"),
                        line("D", 1, "-0.0100"))))
                .isEqualTo("6f455349cee7a3657972bf07b86775da4d209a22337d0953787b9adaab202aa5");
    }

    @Test
    void aPriceOfAnotherScaleStandsAsJavaWritesIt() {
        assertThat(OrderDigest.of(order("c-1", "EUR", line("A", 1, "1E+3"), line("B", 1, "0.00000001"))))
                .isEqualTo("efee8e6505a7166dc84e7165aa3213c3c2beee2631eec9987ab351206a265252");
    }

    /** Whatever stands in a name: quotes, control characters and some others are escaped, the rest is not. */
    @Test
    void everyCharacterOfASkuCounts() {
        var lines = new ArrayList<OrderLine>();
        for (var first = 0; first < 0x10000; first += 128) {
            var sku = new StringBuilder();
            for (var c = first; c < first + 128; c++) {
                sku.append((char) c);
            }
            lines.add(line(sku.toString(), 1, "1.0000"));
        }
        assertThat(OrderDigest.of(order("c-1", "EUR", lines.toArray(OrderLine[]::new))))
                .isEqualTo("5caf257b002d20e4882cb9643b29b5fe463c99c3a945cfc25ff36eeb570b6a7f");
        assertThat(OrderDigest.of(order(
                        "c-1", "EUR", line("a\"b\\c\b\f\n\r\t\0\u007f\u0085\u20ac/\u00e9\ud83d\ude00", 1, "1.0000"))))
                .isEqualTo("de2678ec09cb24ebd6b373de371b446a4486757d75623f0da86ba0f79acab287");
    }

    @Test
    void customerAndCurrencyStandAsTheyAre() {
        assertThat(OrderDigest.of(order("c-\"\n\u20ac\u00e9\ud83d\ude00", "eur", APPLE)))
                .isEqualTo("5a6f3395c7eadfd388e9b8faedeaff8b67643e7875ab8fd998eafc42e93bc153");
    }

    @Test
    void theTimeOfAcceptanceIsNoPartOfIt() {
        assertThat(OrderDigest.of(order(Instant.EPOCH, "c-1", "EUR", APPLE)))
                .isEqualTo(OrderDigest.of(order(Instant.EPOCH.plusSeconds(9), "c-1", "EUR", APPLE)));
    }

    private static Order order(String customer, String currency, OrderLine... lines) {
        return order(Instant.EPOCH, customer, currency, lines);
    }

    private static Order order(Instant acceptedAt, String customer, String currency, OrderLine... lines) {
        return Order.newBuilder()
                .setOrderId("00000000-0000-4000-8000-000000000001")
                .setCustomerId(customer)
                .setCurrency(currency)
                .setLines(List.of(lines))
                .setTotal(new BigDecimal("3.0000"))
                .setAcceptedAt(acceptedAt)
                .build();
    }

    private static OrderLine line(String sku, int quantity, String price) {
        return new OrderLine(sku, quantity, new BigDecimal(price));
    }
}
