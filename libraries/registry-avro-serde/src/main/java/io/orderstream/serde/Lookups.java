package io.orderstream.serde;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up. Found values stay for ever (an id never changes its schema), misses for a short while, transient
 * failures not at all. However many threads ask for one key at the same moment, one of them asks the registry.
 */
final class Lookups<K, V> {
    private final ConcurrentMap<K, V> found = new ConcurrentHashMap<>();
    private final ConcurrentMap<K, Flight<V>> underWay = new ConcurrentHashMap<>();
    private final RecentMisses<K> misses;

    Lookups(Duration missTtl) {
        this.misses = new RecentMisses<>(missTtl);
    }

    /** @throws InterruptException the thread was interrupted while another one asked; its flag is set again */
    V get(K key, Function<K, V> registry) {
        while (true) {
            var known = found.get(key);
            if (known != null) {
                return known;
            }
            var mine = new Flight<V>();
            var other = underWay.putIfAbsent(key, mine);
            if (other == null) {
                return lead(key, mine, registry);
            }
            var outcome = other.await();
            if (outcome != null) {
                return outcome;
            }
            // The leader was interrupted, which says nothing of the registry: look again, perhaps as the leader.
        }
    }

    /** What became known in another way; a miss that is still remembered no longer counts. */
    void learn(K key, V value) {
        found.put(key, value);
    }

    private V lead(K key, Flight<V> flight, Function<K, V> registry) {
        try {
            // Between this thread's first look and its flight another flight may have landed.
            var known = found.get(key);
            var value = known != null ? known : ask(key, registry);
            found.put(key, value);
            flight.value = value;
            return value;
        } catch (InterruptException e) {
            throw e; // the others look for themselves
        } catch (RuntimeException e) {
            flight.failure = e;
            throw e;
        } finally {
            // In this order: who comes after the removal finds the value, who came before is woken.
            underWay.remove(key, flight);
            flight.landed.countDown();
        }
    }

    private V ask(K key, Function<K, V> registry) {
        var miss = misses.get(key);
        if (miss != null) {
            throw miss;
        }
        try {
            return registry.apply(key);
        } catch (SerializationException e) {
            misses.add(key, e);
            throw e;
        }
    }

    /** Written by the leader before the latch opens, read by the others after it. */
    private static final class Flight<V> {
        final CountDownLatch landed = new CountDownLatch(1);

        @Nullable
        V value;

        @Nullable
        RuntimeException failure;

        @Nullable
        V await() {
            try {
                landed.await(); // bounded by the leader's own timeouts
            } catch (InterruptedException e) {
                throw new InterruptException(e); // sets the flag again
            }
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }
}
