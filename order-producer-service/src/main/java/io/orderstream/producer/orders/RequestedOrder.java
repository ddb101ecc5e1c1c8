package io.orderstream.producer.orders;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What a client orders, checked by {@link OrderRules}.
 *
 * @param total sum of quantity times unit price over the lines, exact, at the currency's scale
 */
public record RequestedOrder(String customerId, Currency currency, List<RequestedLine> lines, BigDecimal total) {
    public RequestedOrder {
        lines = List.copyOf(lines);
    }
}
