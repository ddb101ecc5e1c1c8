package io.orderstream.load;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Made-up orders for the 100 demo products, without end. All of it, the idempotency keys included, follows from the seed: a
 * second load with the same seed repeats the first one's orders, and must have no second effect.
 */
public final class SyntheticSource implements Iterator<OrderRequest> {
    private static final List<Currency> CURRENCIES = List.of(
            new Currency("EUR", 2, 1), new Currency("EUR", 2, 1), new Currency("USD", 2, 1), new Currency("JPY", 0, 2));
    private static final int CUSTOMERS = 5_000;
    private static final int FIRST_SKU = 1001;
    private static final int SKUS = 100;

    private final SplittableRandom random;
    private final String keyPrefix;
    private long count;

    private SyntheticSource(long seed) {
        this.random = new SplittableRandom(seed);
        this.keyPrefix = "synthetic-" + Long.toHexString(seed) + "-";
    }

    /** @param factor what a price in cents is multiplied with to be one of this currency's smallest units */
    private record Currency(String code, int fractionDigits, int factor) {
        BigDecimal price(long cents) {
            return BigDecimal.valueOf(cents * factor, fractionDigits);
        }
    }

    public static OrderSource of(long seed) {
        return new OrderSource(new SyntheticSource(seed), OptionalLong.empty());
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public OrderRequest next() {
        var currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        var customer = "c-" + (1 + random.nextInt(CUSTOMERS));
        var lines = Stream.generate(() -> line(currency))
                .limit(1 + random.nextInt(5))
                .toList();
        return new OrderRequest(keyPrefix + count++, customer, currency.code(), lines);
    }

    private OrderRequest.Line line(Currency currency) {
        var product = random.nextInt(SKUS);
        var cents = 199 + 137L * product;
        return new OrderRequest.Line("SKU-" + (FIRST_SKU + product), 1 + random.nextInt(4), currency.price(cents));
    }
}
