package io.orderstream.consumer.pipeline.intake;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orderstream.consumer.pipeline.deadletters.DeadLetterPublisher;
import io.orderstream.consumer.pipeline.deadletters.DeadLetterRecords;
import io.orderstream.consumer.pipeline.decoding.OrderDecoder;
import io.orderstream.consumer.pipeline.progress.LogIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * A replica's intake, wired as in production over Kafka's mocks of its clients and a database in memory. It plays the listener
 * container: calls what spring-kafka calls, in the same order, on one thread.
 */
final class TestIntake {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
    private static final IntakeProperties PROPERTIES = new IntakeProperties(
            TestConsumer.TOPIC,
            "group",
            Assignment.RANGE,
            Duration.ofMillis(250),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ZERO);

    final TestConsumer consumer = new TestConsumer();
    final MemoryDatabase database = new MemoryDatabase();
    final MockProducer<byte[], byte[]> deadLetters =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    final Heard heard = new Heard();
    final Downstream downstream;

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    /** What the topic's name stands for. */
    LogIdentity log = MemoryDatabase.LOG;

    private final LogIdentities identities = _ -> log;
    private final StartingPoints startingPoints = new StartingPoints(database, identities);
    private final LogWatch watch = new LogWatch(identities, TestConsumer.TOPIC);
    final AssignedPartitions assigned = new AssignedPartitions(
            startingPoints,
            new OffsetCommit(PROPERTIES.commitTimeout()),
            new BackOff(PROPERTIES.firstRetry(), PROPERTIES.longestRetry(), new Random(1)),
            this::pause);

    private final List<Duration> pauses = new ArrayList<>();
    private final Set<TopicPartition> paused = new HashSet<>();
    private final OrdersRebalanceListener rebalances;
    private final OrdersListener listener;
    private UnaryOperator<byte[]> decoding = value -> value;
    private boolean losing;

    TestIntake() {
        this(Duration.ZERO);
    }

    TestIntake(Duration downstreamDelay) {
        downstream = new Downstream(downstreamDelay);
        var publisher = new DeadLetterPublisher(deadLetters, new DeadLetterRecords("consumer-1", CLOCK), Duration.ZERO);
        var decoder = new OrderDecoder((_, value) -> decoding.apply(value), CLOCK);
        var observers = new IsolatedObservers(
                List.of(new IntakeMetrics(registry, assigned), heard), IntakeMeter.OBSERVER_FAILURES.counter(registry));
        rebalances = new OrdersRebalanceListener(assigned, observers);
        listener = new OrdersListener(
                new SliceIntake(assigned, decoder, database, publisher, downstream),
                assigned,
                new LogChecks(assigned, startingPoints, watch),
                observers);
        consumer.subscribe(List.of(TestConsumer.TOPIC), new ContainersListener());
    }

    /** From here on values are read like this; what is read is of no importance, only that it can be. */
    void decoding(UnaryOperator<byte[]> deserializer) {
        decoding = deserializer;
    }

    /** A rebalance that ends with these partitions. */
    void rebalance(Integer... partitions) {
        consumer.rebalance(
                Arrays.stream(partitions).map(TestConsumer::partition).toList());
    }

    /** The group has gone on without this replica. */
    void loseEverything() {
        losing = true;
        rebalance();
        losing = false;
    }

    /** As an eager member's first join does, which has nothing to give away. */
    void revokeNothing() {
        new ContainersListener().onPartitionsRevoked(List.of());
    }

    void poll() {
        consumer.resume(consumer.paused());
        consumer.pause(paused.stream().filter(consumer.assignment()::contains).toList());
        consumer.fetch();
        var records = consumer.poll(Duration.ZERO);
        if (records.isEmpty()) {
            listener.onIdle(new ListenerContainerIdleEvent(
                    this, this, 500, OrdersListener.ID, consumer.assignment(), consumer, false));
        } else {
            listener.onPoll(records, consumer);
        }
    }

    /** The time has come to ask which log it is. */
    void lookAtTheLog() {
        watch.look();
    }

    void endPauses() {
        paused.clear();
    }

    /** @return how long the pauses were to last, of all partitions, in the order in which they began */
    List<Duration> pauses() {
        return pauses;
    }

    /** @return numbers of the partitions that are not read at the moment */
    List<Integer> paused() {
        return numbers(paused);
    }

    List<Integer> owned() {
        return numbers(assigned.owned());
    }

    List<Integer> waiting() {
        return numbers(assigned.waiting());
    }

    private void pause(TopicPartition partition, Duration pause) {
        paused.add(partition);
        pauses.add(pause);
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).sorted().toList();
    }

    /** As spring-kafka's ListenerConsumerRebalanceListener: the revoke callbacks follow the one of the loss. */
    private final class ContainersListener implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!losing) { // the mock ends every rebalance with an assignment
                rebalances.onPartitionsAssigned(consumer, partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (losing) {
                rebalances.onPartitionsLost(consumer, partitions);
            }
            rebalances.onPartitionsRevokedBeforeCommit(consumer, partitions);
            rebalances.onPartitionsRevokedAfterCommit(consumer, partitions);
        }
    }
}
