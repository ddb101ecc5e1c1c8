package io.orderstream.benchmarks.latency;

import io.orderstream.benchmarks.comparison.Candidate;
import io.orderstream.load.Latencies;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.schemas.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A bare producer and a bare consumer: from the call of send() until the record was polled. */
final class RoundTrip implements Candidate, AutoCloseable {
    private static final String TOPIC = "bench-round-trip";
    private static final int RECORD_BYTES = 300;
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final int perSecond;
    private final int seconds;

    private RoundTrip(
            KafkaProducer<byte[], byte[]> producer,
            KafkaConsumer<byte[], byte[]> consumer,
            int perSecond,
            int seconds) {
        this.producer = producer;
        this.consumer = consumer;
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    static RoundTrip of(String bootstrapServers, int perSecond, int seconds) {
        try (var brokers = new Brokers(bootstrapServers, BOUND)) {
            var topic = new NewTopic(TOPIC, Topics.PARTITIONS, (short) 1);
            brokers.ask(admin -> admin.createTopics(List.of(topic)).all());
        }
        var writing = new ByteArraySerializer();
        var reading = new ByteArrayDeserializer();
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), reading, reading);
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                writing,
                writing);
        return new RoundTrip(producer, consumer, perSecond, seconds);
    }

    @Override
    public String title() {
        return "a bare producer and consumer: sent until polled";
    }

    @Override
    public long run(int round) throws InterruptedException {
        var records = perSecond * seconds;
        var latencies = new Latencies();
        var sending = Thread.ofPlatform().name("round-trip").start(() -> send(records));
        for (var polled = 0; polled < records; ) {
            var batch = consumer.poll(POLL);
            if (batch.isEmpty() && !sending.isAlive() && consumer.poll(BOUND).isEmpty()) {
                throw CommandFailedException.because("only " + polled + " of " + records + " records came back");
            }
            var now = System.nanoTime();
            for (var record : batch) {
                latencies.record(now - ByteBuffer.wrap(record.value()).getLong());
            }
            polled += batch.count();
        }
        sending.join();
        return latencies.percentile(99).toNanos() / 1_000;
    }

    private void send(int records) {
        var begun = System.nanoTime();
        try {
            for (var number = 0L; number < records; number++) {
                var due = begun + number * 1_000_000_000L / perSecond;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                var value = ByteBuffer.allocate(RECORD_BYTES).putLong(System.nanoTime());
                var _ = producer.send(
                        new ProducerRecord<>(TOPIC, (int) (number % Topics.PARTITIONS), null, value.array()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        producer.close(BOUND);
        consumer.close();
    }
}
