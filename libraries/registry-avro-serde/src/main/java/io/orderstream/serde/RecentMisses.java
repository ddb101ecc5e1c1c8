package io.orderstream.serde;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a short while what the registry said it does not have, so that a flood of bad records does not become a
 * flood of look-ups. Bounded, for the keys come from records that anybody may have written.
 */
final class RecentMisses<K> {
    private static final int CAPACITY = 1_000;

    private final long ttlNanos;
    private final Map<K, Miss> misses = new LinkedHashMap<>();

    private record Miss(RuntimeException why, long since) {}

    /** @param ttl zero: remember nothing */
    RecentMisses(Duration ttl) {
        this.ttlNanos = ttl.toNanos();
    }

    synchronized @Nullable RuntimeException get(K key) {
        var miss = misses.get(key);
        if (miss == null) {
            return null;
        }
        if (System.nanoTime() - miss.since() >= ttlNanos) {
            misses.remove(key);
            return null;
        }
        return miss.why();
    }

    synchronized void add(K key, RuntimeException why) {
        if (ttlNanos == 0) {
            return;
        }
        misses.remove(key); // so that insertion order stays the order of age
        misses.put(key, new Miss(why, System.nanoTime()));
        if (misses.size() > CAPACITY) {
            misses.remove(misses.keySet().iterator().next());
        }
    }
}
