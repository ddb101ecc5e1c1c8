package io.orderstream.producer.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.orderstream.orders.Order;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.NotEnoughReplicasAfterAppendException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.kafka.core.ProducerFactory;

/** Every way in which the Kafka client can end a send, and what the caller may believe of it. */
class KafkaOrderPublisherTests {
    private static final Serializer<Order> NO_BYTES = (_, _) -> new byte[0];

    private final MockProducer<String, Order> producer =
            new MockProducer<>(false, null, new StringSerializer(), NO_BYTES);

    @AfterEach
    void leaveNoInterrupt() {
        Thread.interrupted();
    }

    private static KafkaOrderPublisher publisher(Producer<String, Order> producer) {
        ProducerFactory<String, Order> factory = () -> producer;
        var warmUp = new WarmUp(NO_BYTES, factory);
        assertThat(warmUp.attempt()).isTrue();
        return publisher(factory, warmUp);
    }

    private static KafkaOrderPublisher publisher(ProducerFactory<String, Order> factory, WarmUp warmUp) {
        var untraced = new PublicationTracing(Tracer.NOOP, Propagator.NOOP);
        return new KafkaOrderPublisher(
                factory, new OrderRecords("producer-1"), warmUp, Duration.ofSeconds(2), untraced);
    }

    private CompletableFuture<Publication> publish() {
        return publisher(producer).publish(Samples.order(Samples.KEY));
    }

    @Test
    void outcomeIsUndecidedUntilTheBrokersSpeak() {
        CompletableFuture<Publication> outcome = publish();
        assertThat(outcome).isNotDone();
        producer.completeNext();
        assertThat(outcome).isCompletedWithValue(new Publication.Acknowledged(0, 0));
    }

    static List<RuntimeException> afterHandover() {
        return List.of(
                new TimeoutException("Expiring 1 record(s)"),
                new NotEnoughReplicasException(),
                new NotEnoughReplicasAfterAppendException("x"),
                new KafkaException("Producer closed while send in progress"));
    }

    @ParameterizedTest
    @MethodSource("afterHandover")
    void failureAfterTheHandoverIsUnknown(RuntimeException failure) {
        CompletableFuture<Publication> outcome = publish();
        producer.errorNext(failure);
        assertThat(outcome)
                .isCompletedWithValue(new Publication.Unknown(failure.getClass().getSimpleName()));
    }

    @Test
    void recordThatTheBrokersFindTooLargeIsNotWritten() {
        CompletableFuture<Publication> outcome = publish();
        producer.errorNext(new RecordTooLargeException());
        assertThat(outcome).isCompletedWithValue(new Publication.TooLarge());
    }

    static List<RuntimeException> duringHandover() {
        return List.of(
                new SerializationException("x"),
                new BufferExhaustedException("x"),
                new TimeoutException("Topic not present in metadata"),
                new InterruptException("x"),
                new KafkaException("Cannot execute because we are in an error state"),
                new IllegalStateException("Cannot perform operation after producer has been closed"));
    }

    @ParameterizedTest
    @MethodSource("duringHandover")
    void sendThatThrowsHasWrittenNothing(RuntimeException failure) {
        producer.sendException = failure;
        assertThat(publish())
                .isCompletedWithValue(
                        new Publication.NotWritten(failure.getClass().getSimpleName()));
    }

    @Test
    void recordThatTheClientFindsTooLargeIsNotWritten() {
        producer.sendException = new RecordTooLargeException();
        assertThat(publish()).isCompletedWithValue(new Publication.TooLarge());
    }

    /** As the real client does for missing metadata: it calls back inside send() and returns a failed future. */
    @ParameterizedTest
    @MethodSource("duringHandover")
    void callbackInsideSendHasWrittenNothing(RuntimeException failure) {
        var refusing = new MockProducer<String, Order>(true, null, new StringSerializer(), NO_BYTES) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, Order> record, Callback callback) {
                callback.onCompletion(new RecordMetadata(new TopicPartition("t", -1), -1, -1, -1, -1, -1), failure);
                return CompletableFuture.failedFuture(failure);
            }
        };
        assertThat(publisher(refusing).publish(Samples.order(null)))
                .isCompletedWithValue(
                        new Publication.NotWritten(failure.getClass().getSimpleName()));
    }

    @Test
    void callbackFromAnotherThreadWhileSendIsStillRunningIsUnknown() throws ExecutionException, InterruptedException {
        var hasty = new MockProducer<String, Order>(true, null, new StringSerializer(), NO_BYTES) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, Order> record, Callback callback) {
                var sender = Thread.ofVirtual().start(() -> callback.onCompletion(null, new TimeoutException()));
                try {
                    sender.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new CompletableFuture<>();
            }
        };
        assertThat(publisher(hasty).publish(Samples.order(null)).get())
                .isEqualTo(new Publication.Unknown("TimeoutException"));
    }

    @Test
    void nothingIsHandedOverBeforeTheSchemaIsKnown() {
        ProducerFactory<String, Order> factory = () -> producer;
        Serializer<Order> registryAway = (_, _) -> {
            throw new SerializationException("registry away");
        };
        var warmUp = new WarmUp(registryAway, factory);
        assertThat(warmUp.attempt()).isFalse();
        assertThat(warmUp.missing()).contains("registry away");
        assertThat(publisher(factory, warmUp).publish(Samples.order(null)))
                .isCompletedWithValue(new Publication.NotWritten("NotReady"));
        assertThat(producer.history()).isEmpty();
    }
}
