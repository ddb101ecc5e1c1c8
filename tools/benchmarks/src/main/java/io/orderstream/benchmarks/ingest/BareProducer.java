package io.orderstream.benchmarks.ingest;

import io.orderstream.benchmarks.comparison.Candidate;
import io.orderstream.benchmarks.comparison.Rate;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What the Kafka client alone can do, as {@code kafka-producer-perf-test} measures it: the bytes of a record that the service
 * wrote, again and again from one thread, with the service's settings, to a topic like the orders'.
 */
final class BareProducer implements Candidate, AutoCloseable {
    private static final String TOPIC = "bench-bare-producer";
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final KafkaProducer<byte[], byte[]> producer;
    private final ConsumerRecord<byte[], byte[]> sample;
    private final Duration time;

    private BareProducer(KafkaProducer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> sample, Duration time) {
        this.producer = producer;
        this.sample = sample;
        this.time = time;
    }

    /** The orders' topic must have a record already. */
    static BareProducer of(String bootstrapServers, Duration time) {
        try (var brokers = new Brokers(bootstrapServers, BOUND)) {
            var topic = new NewTopic(TOPIC, Topics.PARTITIONS, (short) 1);
            brokers.ask(admin -> admin.createTopics(List.of(topic)).all());
        }
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BATCH_SIZE_CONFIG,
                64 * 1024);
        var bytes = new ByteArraySerializer();
        return new BareProducer(new KafkaProducer<>(settings, bytes, bytes), sample(bootstrapServers), time);
    }

    private static ConsumerRecord<byte[], byte[]> sample(String bootstrapServers) {
        var bytes = new ByteArrayDeserializer();
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partition = new TopicPartition(Topics.ORDERS, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = consumer.poll(BOUND);
            if (records.isEmpty()) {
                throw CommandFailedException.because("there is no record in partition 0 of " + Topics.ORDERS);
            }
            return records.iterator().next();
        }
    }

    @Override
    public String title() {
        return "a bare Kafka producer, the same bytes, settings and broker";
    }

    @Override
    public long run(int round) {
        var begun = System.nanoTime();
        var acknowledged = new AtomicLong();
        for (var number = 0; System.nanoTime() - begun < time.toNanos(); number++) {
            var record = new ProducerRecord<>(
                    TOPIC, number % Topics.PARTITIONS, sample.key(), sample.value(), sample.headers());
            var _ = producer.send(record, (metadata, failure) -> acknowledged.addAndGet(failure == null ? 1 : 0));
        }
        producer.flush();
        return Rate.since(begun, acknowledged.get());
    }

    @Override
    public void close() {
        producer.close(BOUND);
    }
}
