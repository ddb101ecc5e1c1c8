package io.orderstream.load;

import io.orderstream.load.foodmart.FoodmartOrder;
import io.orderstream.load.foodmart.FoodmartOrders;
import io.orderstream.load.foodmart.FoodmartYear;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/** The real sales of 1997 and 1998, one year's after the other's. */
public final class FoodmartSource {
    private FoodmartSource() {}

    public static OrderSource of(List<FoodmartYear> years) {
        var size = years.stream().mapToLong(FoodmartYear::orders).sum();
        return new OrderSource(new Chain(years.iterator()), OptionalLong.of(size));
    }

    /** Not {@code Stream.flatMap}: its iterator would pull a whole year in when asked for the first order. */
    private static final class Chain implements Iterator<OrderRequest> {
        private final Iterator<FoodmartYear> years;
        private Iterator<FoodmartOrder> orders = Collections.emptyIterator();

        private Chain(Iterator<FoodmartYear> years) {
            this.years = years;
        }

        @Override
        public boolean hasNext() {
            while (!orders.hasNext() && years.hasNext()) {
                orders = FoodmartOrders.of(years.next());
            }
            return orders.hasNext();
        }

        @Override
        public OrderRequest next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return request(orders.next());
        }
    }

    private static OrderRequest request(FoodmartOrder order) {
        var lines = order.lines().stream()
                .map(line -> new OrderRequest.Line(line.sku(), line.quantity(), line.unitPrice()))
                .toList();
        return new OrderRequest(
                order.key().idempotencyKey(), Integer.toString(order.key().customerId()), order.currency(), lines);
    }
}
