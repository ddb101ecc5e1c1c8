package io.orderstream.verification.checking;

import java.math.BigDecimal;

/**
 * The sum of the stored totals of accepted orders.
 *
 * @param group such as the year of FoodMart sales
 */
public record Total(String group, String currency, long orders, BigDecimal total) {
    Total plus(BigDecimal amount) {
        return new Total(group, currency, orders + 1, total.add(amount));
    }
}
