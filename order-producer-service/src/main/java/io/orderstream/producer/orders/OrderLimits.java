package io.orderstream.producer.orders;

import io.orderstream.schemas.OrderBounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large an order may be.
 *
 * @param maxLines lines of one order, 1 to 10000
 * @param maxQuantity pieces of one line, 1 to 100000000
 * @param maxCustomerIdLength characters (Unicode code points) of a customer id, 1 to 64
 * @param maxSkuLength characters (Unicode code points) of a SKU, 1 to 64
 * @param maxBatchOrders orders of one batch, 1 to 1000
 * @param maxViolations violations that are reported for one order, at least 1
 */
@ConfigurationProperties("orders.limits")
public record OrderLimits(
        @DefaultValue("100") int maxLines,
        @DefaultValue("1000000") int maxQuantity,
        @DefaultValue("64") int maxCustomerIdLength,
        @DefaultValue("64") int maxSkuLength,
        @DefaultValue("1000") int maxBatchOrders,
        @DefaultValue("20") int maxViolations) {
    public OrderLimits {
        check("max-lines", maxLines, OrderBounds.MOST_LINES);
        check("max-quantity", maxQuantity, OrderBounds.MOST_PIECES);
        check("max-customer-id-length", maxCustomerIdLength, OrderBounds.LONGEST_ID);
        check("max-sku-length", maxSkuLength, OrderBounds.LONGEST_ID);
        check("max-batch-orders", maxBatchOrders, 1_000);
        check("max-violations", maxViolations, 1_000);
    }

    private static void check(String setting, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(
                    "orders.limits.%s must be 1 to %d, is %d".formatted(setting, max, value));
        }
    }
}
