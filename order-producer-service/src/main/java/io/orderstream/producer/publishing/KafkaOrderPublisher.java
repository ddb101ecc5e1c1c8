package io.orderstream.producer.publishing;

import io.orderstream.orders.Order;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.kafka.core.ProducerFactory;

/** Writes to Kafka with the one shared producer, as soon as everything that send() could wait for long has been done once. */
final class KafkaOrderPublisher implements OrderPublisher {
    private final ProducerFactory<String, Order> producers;
    private final OrderRecords records;
    private final WarmUp warmUp;
    private final Duration longestHandover;
    private final PublicationTracing tracing;

    KafkaOrderPublisher(
            ProducerFactory<String, Order> producers,
            OrderRecords records,
            WarmUp warmUp,
            Duration longestHandover,
            PublicationTracing tracing) {
        this.producers = producers;
        this.records = records;
        this.warmUp = warmUp;
        this.longestHandover = longestHandover;
        this.tracing = tracing;
    }

    @Override
    public CompletableFuture<Publication> publish(OutgoingOrder order) {
        var pending = new PendingPublication();
        if (!warmUp.isDone()) {
            pending.complete(new Publication.NotWritten("NotReady"));
            return pending;
        }
        try {
            var record = records.record(order);
            tracing.follow(record, pending);
            // The future of send() says the same as the callback; the callback alone is listened to.
            var _ = producers.createProducer().send(record, pending);
        } catch (InterruptException e) { // The client has restored the flag; it gave up waiting for room in its buffer.
            pending.refused(e);
        } catch (RuntimeException e) {
            pending.refused(e);
        }
        pending.handedOver();
        return pending;
    }

    @Override
    public Duration longestHandover() {
        return longestHandover;
    }
}
