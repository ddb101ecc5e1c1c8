package io.orderstream.load.foodmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.verification.reading.FoodmartSales;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoodmartOrdersTests {
    /** A price that is not exact to the cent, or a quantity that is not whole, would throw on the way. */
    @Test
    void theYear1997IsItsKnownOrdersAndItsKnownTotal() {
        assertThat(replay(FoodmartYear.Y1997))
                .isEqualTo(new Replay(20_530, 86_837, Map.of("USD", new BigDecimal("565238.13"))));
    }

    @Test
    void theYear1998IsItsKnownOrdersAndItsKnownTotals() {
        assertThat(replay(FoodmartYear.Y1998))
                .isEqualTo(new Replay(
                        34_070,
                        164_558,
                        Map.of(
                                "USD", new BigDecimal("550808.42"),
                                "MXN", new BigDecimal("430293.59"),
                                "CAD", new BigDecimal("98045.46"))));
    }

    @Test
    void theReplayIsTheSameEachTime() {
        var first = FoodmartOrders.of(FoodmartYear.Y1997);
        var second = FoodmartOrders.of(FoodmartYear.Y1997);

        while (first.hasNext()) {
            assertThat(first.next()).isEqualTo(second.next());
        }
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void theKeyOfAnOrderTellsItsYear() {
        for (var year : FoodmartYear.values()) {
            var orders = FoodmartOrders.of(year);
            while (orders.hasNext()) {
                assertThat(FoodmartSales.yearOf(orders.next().key().idempotencyKey()))
                        .hasValue(year.year());
            }
        }
        assertThat(FoodmartSales.yearOf("synthetic-1-2-3")).isEmpty();
        assertThat(FoodmartSales.yearOf("foodmart-1-2")).isEmpty();
    }

    @Test
    void theCalendarAgreesOnTheFirstDayOfEachYear() {
        record Day(int time_id, int the_year) {}
        FoodmartTable.of("time_by_day", Day.class)
                .forEach(day -> assertThat(FoodmartSales.yearOf(new FoodmartKey(day.time_id(), 1, 1).idempotencyKey()))
                        .hasValue(day.the_year()));
    }

    private record Replay(int orders, int lines, Map<String, BigDecimal> totals) {}

    private static Replay replay(FoodmartYear year) {
        var keys = new HashSet<String>();
        var lines = 0;
        var totals = new HashMap<String, BigDecimal>();
        var orders = FoodmartOrders.of(year);
        while (orders.hasNext()) {
            var order = orders.next();
            keys.add(order.key().idempotencyKey());
            lines += order.lines().size();
            totals.merge(order.currency(), order.total(), BigDecimal::add);
        }
        return new Replay(keys.size(), lines, totals);
    }
}
