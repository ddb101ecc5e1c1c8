package io.orderstream.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts durations in buckets of microseconds that grow with their value, 128 to each power of two: any percentile is right to
 * less than 1 %, in 60 kB, however many there are. The longest is exact. Safe for several threads.
 */
public final class Latencies {
    private static final int PRECISION_BITS = 7;
    private static final int SUB_BUCKETS = 1 << PRECISION_BITS;

    private final AtomicLongArray buckets = new AtomicLongArray((Long.SIZE - PRECISION_BITS) * SUB_BUCKETS);
    private final AtomicLong longest = new AtomicLong();

    /** @param nanos one duration */
    public void record(long nanos) {
        var micros = Math.max(0, nanos / 1_000);
        buckets.incrementAndGet(bucket(micros));
        longest.accumulateAndGet(micros, Math::max);
    }

    /** @param percent above 0, up to 100 */
    public Duration percentile(double percent) {
        var total = total();
        var rank = (long) Math.ceil(total * percent / 100);
        var seen = 0L;
        for (var i = 0; i < buckets.length() && total > 0; i++) {
            seen += buckets.get(i);
            if (seen >= rank) {
                return micros(Math.min(upperBound(i), longest.get()));
            }
        }
        return Duration.ZERO;
    }

    Duration max() {
        return micros(longest.get());
    }

    private long total() {
        var total = 0L;
        for (var i = 0; i < buckets.length(); i++) {
            total += buckets.get(i);
        }
        return total;
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }

    /** The first 256 values have a bucket each; after that the exponent picks a row and the bits after the first one a bucket. */
    private static int bucket(long micros) {
        var shift = Math.max(0, Long.SIZE - 1 - PRECISION_BITS - Long.numberOfLeadingZeros(micros | 1));
        return shift * SUB_BUCKETS + (int) (micros >>> shift);
    }

    private static long upperBound(int bucket) {
        var shift = Math.max(0, bucket / SUB_BUCKETS - 1);
        var top = bucket - (long) shift * SUB_BUCKETS;
        return ((top + 1) << shift) - 1;
    }
}
