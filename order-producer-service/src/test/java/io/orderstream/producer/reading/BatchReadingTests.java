package io.orderstream.producer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.orders.CheckedOrder;
import io.orderstream.producer.orders.IdempotencyKey;
import io.orderstream.producer.orders.Violation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReadingTests {
    private static final OrderReader READER = Orders.reader();

    private static List<CheckedOrder> batch(String json) {
        return Orders.document(READER.readBatch(Orders.json(json)));
    }

    private static Violation misshapen(String json) {
        var reading = READER.readBatch(Orders.json(json));
        assertThat(reading).isInstanceOf(Reading.Misshapen.class);
        return ((Reading.Misshapen<?>) reading).violation();
    }

    @Test
    void eachOrderIsCheckedByItselfAndNamesItsOwnFields() {
        List<CheckedOrder> orders =
                batch("[" + Orders.VALID + "," + Orders.VALID.replace(": 2", ": 0") + ", 7," + Orders.VALID + "]");
        assertThat(orders).hasSize(4);
        assertThat(orders.get(0)).isInstanceOf(CheckedOrder.Valid.class);
        assertThat(orders.get(1))
                .isEqualTo(
                        new CheckedOrder.Invalid(List.of(new Violation("lines[0].quantity", "must be 1 to 1000000"))));
        assertThat(orders.get(2)).isInstanceOf(CheckedOrder.Invalid.class);
        assertThat(orders.get(3)).isEqualTo(orders.get(0));
    }

    @Test
    void typeErrorsNameTheFieldInsideTheOrder() {
        List<CheckedOrder> orders = batch("[" + Orders.VALID.replace(": 2", ": [1]") + "]");
        assertThat(((CheckedOrder.Invalid) orders.getFirst()).violations())
                .extracting(Violation::field)
                .containsExactly("lines[0].quantity");
    }

    @Test
    void ordersCarryTheirKeys() {
        var keyed = Orders.VALID.replace("{\"customerId\"", "{\"idempotencyKey\": \"k-1\", \"customerId\"");
        List<CheckedOrder> orders = batch("[" + keyed + "," + keyed.replace("k-1", "k 1") + "]");
        assertThat(((CheckedOrder.Valid) orders.getFirst()).idempotencyKey()).isEqualTo(new IdempotencyKey("k-1"));
        assertThat(((CheckedOrder.Invalid) orders.getLast()).violations())
                .extracting(Violation::field)
                .containsExactly("idempotencyKey");
    }

    @Test
    void batchHasOneToAThousandOrders() {
        assertThat(misshapen("[]").message()).isEqualTo("must be 1 to 1000 orders, has 0");
        assertThat(batch("[" + String.join(",", Collections.nCopies(1000, "{}")) + "]"))
                .hasSize(1000);
        assertThat(misshapen("[" + String.join(",", Collections.nCopies(1001, "{}")) + "]")
                        .message())
                .isEqualTo("must be 1 to 1000 orders, has 1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "7", "null", "\"text\""})
    void batchIsAnArray(String json) {
        assertThat(misshapen(json)).isEqualTo(new Violation("body", "must be a JSON array of orders"));
    }

    @Test
    void documentThatBreaksAtItsEndAcceptsNoOrder() {
        var unreadable = Orders.unreadable(READER.readBatch(Orders.json("[" + Orders.VALID + ", {\"customerId\": ]")));
        assertThat(unreadable.where()).extracting(Violation::field).containsExactly("[1].customerId");
    }
}
