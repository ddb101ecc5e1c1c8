package io.orderstream.producer.orders;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Ids for orders that came without an idempotency key: UUID version 7 of RFC 9562, section 5.7, so that neighbours in time
 * are neighbours in the database's index.
 */
public final class FreshOrderIds {
    private final InstantSource clock;
    private final RandomGenerator random;

    public FreshOrderIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public OrderId next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new OrderId(new UUID(high, low));
    }
}
