package io.orderstream.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.InterruptException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LookupsTests {
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch registryAnswers = new CountDownLatch(1);

    @Test
    void hundredThreadsAskOnce() throws Exception {
        var lookups = new Lookups<Integer, String>(Duration.ZERO);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < 100; i++) {
                answers.add(threads.submit(() -> lookups.get(7, this::slowly)));
            }
            registryAnswers.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("schema 7");
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void missIsRememberedOnlyForItsTime() {
        var lookups = new Lookups<Integer, String>(Duration.ofMillis(300));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> lookups.get(7, this::unknown)).isInstanceOf(UnknownSchemaException.class);
        }
        assertThat(asked).hasValue(1);

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> lookups.get(8, _ -> "x").equals("x") && asksAgain(lookups));
    }

    private boolean asksAgain(Lookups<Integer, String> lookups) {
        assertThatThrownBy(() -> lookups.get(7, this::unknown)).isInstanceOf(UnknownSchemaException.class);
        return asked.get() == 2;
    }

    @Test
    void transientFailureIsNotRemembered() {
        var lookups = new Lookups<Integer, String>(Duration.ofMinutes(1));
        assertThatThrownBy(() -> lookups.get(7, _ -> {
                    throw new RegistryUnavailableException("away");
                }))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThat(lookups.get(7, _ -> "back")).isEqualTo("back");
    }

    /** Its interrupt concerns that thread alone. */
    @Test
    void threadsThatWaitedForAnInterruptedOneAskThemselves() throws Exception {
        var lookups = new Lookups<Integer, String>(Duration.ZERO);
        var leader = Thread.ofVirtual().start(() -> {
            try {
                lookups.get(7, this::slowly);
            } catch (InterruptException e) {
                // as meant
            }
        });
        Awaitility.await().until(() -> asked.get() == 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var follower = threads.submit(() -> lookups.get(7, _ -> "schema 7"));
            leader.interrupt();
            assertThat(follower.get(10, TimeUnit.SECONDS)).isEqualTo("schema 7");
        }
    }

    /** Anybody can write records with any ids. */
    @Test
    void floodOfUnknownIdsIsRememberedInBoundedMemory() {
        var misses = new RecentMisses<Integer>(Duration.ofHours(1));
        for (int id = 0; id < 100_000; id++) {
            misses.add(id, new UnknownSchemaException(id));
        }
        assertThat(misses.get(99_999)).isNotNull();
        assertThat(misses.get(98_000)).isNull();
    }

    private String slowly(int id) {
        asked.incrementAndGet();
        try {
            registryAnswers.await();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        return "schema " + id;
    }

    private String unknown(int id) {
        asked.incrementAndGet();
        throw new UnknownSchemaException(id);
    }
}
