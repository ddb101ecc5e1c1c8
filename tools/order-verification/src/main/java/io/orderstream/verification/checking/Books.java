package io.orderstream.verification.checking;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money, counted where it is kept, whatever the currency.
 *
 * @param orders of {@code orders}: rows, and their totals
 * @param lines of {@code order_lines}: rows, and quantity times unit price
 * @param warehouse null where there is none, or nobody who brings it up to date
 */
public record Books(Sum orders, Sum lines, @Nullable Warehouse warehouse) {

    public record Sum(long rows, BigDecimal total) {}

    /**
     * What Kafka Connect's sinks have written.
     *
     * @param orders of {@code warehouse.orders}
     * @param lines of {@code warehouse.order_lines}
     * @param missing stored orders that are not there, although they were waited for
     * @param differing orders that are not the same in all four places
     * @param examples a few of them
     */
    public record Warehouse(Sum orders, Sum lines, long missing, long differing, List<String> examples) {
        public Warehouse {
            examples = List.copyOf(examples);
        }
    }
}
