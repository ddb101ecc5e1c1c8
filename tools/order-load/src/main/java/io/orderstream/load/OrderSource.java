package io.orderstream.load;

import java.util.Iterator;
import java.util.OptionalLong;

/**
 * Where orders come from.
 *
 * @param orders the orders, without end if {@code size} is empty
 */
public record OrderSource(Iterator<OrderRequest> orders, OptionalLong size) {
    public OrderSource limitedTo(long limit) {
        return new OrderSource(orders, OptionalLong.of(Math.min(limit, size.orElse(limit))));
    }
}
