package io.orderstream.producer.publishing;

import io.orderstream.orders.Order;
import io.orderstream.schemas.OrderBounds;
import io.orderstream.schemas.Topics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Does once, in the background and until it succeeds, what no setting bounds and the first request would otherwise wait
 * for: the schema's id from the registry, the brokers' addresses from the DNS. Later the registry is not needed.
 */
public final class WarmUp implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Order SAMPLE =
            new Order("", "", "", List.of(), BigDecimal.ZERO.setScale(OrderBounds.STORED_SCALE), Instant.EPOCH);

    private final Serializer<Order> serializer;
    private final ProducerFactory<String, Order> producers;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable String missing = "not tried yet";
    private volatile boolean running;

    WarmUp(Serializer<Order> serializer, ProducerFactory<String, Order> producers) {
        this.serializer = serializer;
        this.producers = producers;
    }

    boolean isDone() {
        return missing == null;
    }

    /** What is still missing, in words; empty once everything is there. */
    public Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("warm-up").start(this::untilDone);
    }

    private void untilDone() {
        try {
            while (!attempt() && !stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Warm-up goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean attempt() {
        try {
            serializer.serialize(Topics.ORDERS, SAMPLE);
            producers.createProducer();
            missing = null;
            LOG.info("Schema id of {} resolved, producer made", Topics.ORDERS_SUBJECT);
            return true;
        } catch (RuntimeException e) {
            report(e);
            return false;
        }
    }

    private void report(RuntimeException failure) {
        var now = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        if (!now.equals(missing)) {
            LOG.warn("Not ready: {}", now);
        }
        missing = now;
    }

    @Override
    public void stop() {
        stopped.countDown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
