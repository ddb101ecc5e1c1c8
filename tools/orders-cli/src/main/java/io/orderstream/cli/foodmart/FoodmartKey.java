package io.orderstream.cli.foodmart;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes sold lines one order: the same day, customer and store. Its text is the order's idempotency key. */
public record FoodmartKey(int timeId, int customerId, int storeId) implements Comparable<FoodmartKey> {
    private static final String PREFIX = "foodmart-";
    private static final Pattern TEXT = Pattern.compile(PREFIX + "(\\d{1,4})-(\\d{1,6})-(\\d{1,3})");
    private static final Comparator<FoodmartKey> BY_DAY = Comparator.comparingInt(FoodmartKey::timeId)
            .thenComparingInt(FoodmartKey::customerId)
            .thenComparingInt(FoodmartKey::storeId);

    /** @return the year of the sale that this idempotency key stands for, or empty if it is not one of the data set's */
    public static Optional<FoodmartYear> yearOf(String idempotencyKey) {
        // Asked for each line of a ledger: the pattern only where the prefix already fits.
        if (!idempotencyKey.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var text = TEXT.matcher(idempotencyKey);
        return text.matches() ? Optional.of(FoodmartYear.ofTimeId(Integer.parseInt(text.group(1)))) : Optional.empty();
    }

    public String idempotencyKey() {
        return PREFIX + timeId + "-" + customerId + "-" + storeId;
    }

    @Override
    public int compareTo(FoodmartKey other) {
        return BY_DAY.compare(this, other);
    }
}
