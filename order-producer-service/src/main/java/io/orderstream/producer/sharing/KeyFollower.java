package io.orderstream.producer.sharing;

import io.orderstream.producer.idempotency.KeyMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the topic on a thread of its own for as long as the service runs. Orders are taken in whether it can or not; only
 * readiness waits for its first reading, and not for long. After a failure it begins at the tail's start again: what is known
 * already changes nothing.
 */
public final class KeyFollower implements SmartLifecycle {
    /** A repeat that is recognised late is a dead letter; a replica that is never ready is worse. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** This many records at once: there are more. */
    static final int BACKLOG = 500;

    private static final Logger LOG = LoggerFactory.getLogger(KeyFollower.class);
    /** Between two readings when there is no backlog: a poll for each record would cost more than the records do. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Duration SHORTEST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final boolean shared;
    private final Supplier<? extends Consumer<byte[], byte[]>> consumers;
    private final TailStart start;
    private final KeyMemory memory;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> reading;
    private volatile @Nullable Instant begun;
    private volatile boolean read;
    private volatile boolean following;
    private Duration backoff = SHORTEST_BACKOFF;
    private boolean warned;

    /** @param shared false: it never starts, and nobody waits for it */
    KeyFollower(
            boolean shared, Supplier<? extends Consumer<byte[], byte[]>> consumers, TailStart start, KeyMemory memory) {
        this.shared = shared;
        this.consumers = consumers;
        this.start = start;
        this.memory = memory;
    }

    /** What readiness waits for, in words; empty once the tail was read, or the patience has ended. */
    public Optional<String> missing() {
        return !shared || read || isLate()
                ? Optional.empty()
                : Optional.of("The recent orders' keys have not been read from the topic yet");
    }

    boolean isFollowing() {
        return following;
    }

    /** @return 1 or 0; NaN where nothing is shared */
    double following() {
        if (!shared) {
            return Double.NaN;
        }
        return following ? 1 : 0;
    }

    private boolean isLate() {
        var since = begun;
        return since != null && !start.clock().instant().isBefore(since.plus(PATIENCE));
    }

    @Override
    public boolean isAutoStartup() {
        return shared;
    }

    @Override
    public void start() {
        begun = start.clock().instant();
        Thread.ofPlatform().daemon().name("key-follower").start(this::followUntilStopped);
    }

    private void followUntilStopped() {
        try {
            while (!isStopped(Duration.ZERO)) {
                attempt();
                warnOnceIfLate();
                if (isStopped(backoff)) {
                    return;
                }
                backoff = longer(backoff);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends with a failure, or with the service. */
    void attempt() throws InterruptedException {
        try {
            var consumer = consumers.get();
            reading = consumer;
            try {
                follow(new TopicTail(consumer, start, memory));
            } finally {
                reading = null;
                consumer.close(CloseOptions.timeout(Duration.ZERO));
            }
        } catch (WakeupException _) {
            LOG.debug("Ends");
        } catch (RuntimeException e) {
            report(e);
        } finally {
            following = false;
        }
    }

    private void follow(TopicTail tail) throws InterruptedException {
        var count = 0;
        while (!isStopped(count < BACKLOG ? PAUSE : Duration.ZERO)) {
            count = tail.read();
            if (!following && tail.isRead()) {
                caughtUp();
            }
            warnOnceIfLate();
        }
    }

    private void caughtUp() {
        LOG.info("Knows the recent orders' keys, and follows the topic");
        read = true;
        following = true;
        backoff = SHORTEST_BACKOFF;
    }

    private void warnOnceIfLate() {
        if (!read && !warned && isLate()) {
            warned = true;
            LOG.warn(
                    "The recent orders' keys could not be read within {} s; taking in orders without: a key that another replica knows may become a dead letter",
                    PATIENCE.toSeconds());
        }
    }

    private void report(RuntimeException failure) {
        if (following) {
            LOG.warn("Cannot follow the topic's keys, tries again: {}", failure.toString());
        } else {
            LOG.debug("Cannot follow the topic's keys yet", failure);
        }
    }

    static Duration longer(Duration backoff) {
        var doubled = backoff.multipliedBy(2);
        return doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
    }

    private boolean isStopped(Duration wait) throws InterruptedException {
        return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        stopped.countDown();
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return begun != null && stopped.getCount() > 0;
    }
}
