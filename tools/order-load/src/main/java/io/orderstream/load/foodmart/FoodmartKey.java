package io.orderstream.load.foodmart;

import java.util.Comparator;

/** What makes sold lines one order: the same day, customer and store. Its text is the order's idempotency key. */
public record FoodmartKey(int timeId, int customerId, int storeId) implements Comparable<FoodmartKey> {
    private static final String PREFIX = "foodmart-";
    private static final Comparator<FoodmartKey> BY_DAY = Comparator.comparingInt(FoodmartKey::timeId)
            .thenComparingInt(FoodmartKey::customerId)
            .thenComparingInt(FoodmartKey::storeId);

    public String idempotencyKey() {
        return PREFIX + timeId + "-" + customerId + "-" + storeId;
    }

    @Override
    public int compareTo(FoodmartKey other) {
        return BY_DAY.compare(this, other);
    }
}
