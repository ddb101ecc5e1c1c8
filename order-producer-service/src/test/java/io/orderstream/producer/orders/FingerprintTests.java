package io.orderstream.producer.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTests {
    private static final RequestedLine APPLE = new RequestedLine("APPLE", 2, new BigDecimal("1.50"));
    private static final RequestedLine PEAR = new RequestedLine("PEAR", 1, new BigDecimal("2.00"));

    private static RequestedOrder order(String customer, String currency, RequestedLine... lines) {
        return new RequestedOrder(customer, Currency.getInstance(currency), Arrays.asList(lines), BigDecimal.ZERO);
    }

    /** The consumer keeps fingerprints in the database: another form of them would turn every repeat into a conflict. */
    @Test
    void formIsFixed() {
        assertThat(Fingerprint.of(order("c-1", "EUR", APPLE)).hex())
                .isEqualTo("2752c387ed1e4a10aaf48499a98fa11c605aa6ecc1d264a5d97fc4947ca62f30");
        assertThat(Fingerprint.of(order("c-1", "EUR", APPLE, PEAR)).hex())
                .isEqualTo("2de457c1da9edb36911a7c269e4231f48711cab04dfb44a49617af4defb78748");
        assertThat(Fingerprint.of(order(
                                "c-\u00e9\u20ac",
                                "JPY",
                                new RequestedLine("\"\\\ud83d\ude00", Integer.MAX_VALUE, new BigDecimal("1E+6")),
                                new RequestedLine("B", 1, BigDecimal.ZERO)))
                        .hex())
                .isEqualTo("9b812276551f17923514c59522d04421023a7fdb57c97d97da7f1d04bc9bdc7c");
    }

    @Test
    void everyPartOfTheOrderCounts() {
        var orders = List.of(
                order("c-1", "EUR", APPLE, PEAR),
                order("c-1", "EUR", PEAR, APPLE),
                order("c-1", "USD", APPLE, PEAR),
                order("c-2", "EUR", APPLE, PEAR),
                order("c-1", "EUR", APPLE),
                order("c-1", "EUR", new RequestedLine("APPLE", 3, new BigDecimal("1.50"))),
                order("c-1", "EUR", new RequestedLine("APPLE", 2, new BigDecimal("1.51"))));
        assertThat(orders.stream().map(Fingerprint::of).distinct()).hasSameSizeAs(orders);
    }
}
