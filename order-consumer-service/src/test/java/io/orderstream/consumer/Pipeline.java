package io.orderstream.consumer;

import io.orderstream.orders.Order;
import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.SharedPlatform;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A topic, a group and a database of its own on the shared real broker and PostgreSQL, and the replicas that a test starts on
 * them: tests do not see each other.
 */
public final class Pipeline implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final LocalPlatform platform;
    private final String topic = "it-orders-" + NUMBER.incrementAndGet();
    private final JdbcClient database;
    private final Map<String, Object> settings;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;
    private final List<RunningReplica> replicas = new ArrayList<>();
    private final OrderBytes bytes;

    public Pipeline() {
        this(SharedPlatform.get());
    }

    public Pipeline(LocalPlatform platform) {
        this.platform = platform;
        platform.createTopic(topic, Topics.PARTITIONS);
        platform.createTopic(Topics.deadLettersOf(topic), Topics.PARTITIONS);
        var created = platform.createDatabase(topic.replace('-', '_'));
        var source = new PGSimpleDataSource();
        source.setUrl(created.jdbcUrl());
        source.setUser(created.user());
        source.setPassword(created.password());
        database = JdbcClient.create(source);
        settings = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", platform.bootstrapServers(),
                "SCHEMA_REGISTRY_URL", platform.registryUrl(),
                "DATABASE_URL", created.jdbcUrl(),
                "DATABASE_USER", created.user(),
                "DATABASE_PASSWORD", created.password(),
                "orders.intake.topic", topic,
                "orders.intake.group", topic);
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.bootstrapServers()));
        bytes = new OrderBytes(platform.registryUrl());
    }

    /** Starts a replica inside this JVM, with real connections to everything, and returns without waiting for its readiness. */
    public RunningReplica start(String name, String... more) {
        var replica = RunningReplica.start(name, settings, more);
        replicas.add(replica);
        return replica;
    }

    public RecordMetadata send(int partition, Order order) {
        return send(record(partition, order));
    }

    public ProducerRecord<byte[], byte[]> record(int partition, Order order) {
        return new ProducerRecord<>(topic, partition, bytes.key(order), bytes.value(order));
    }

    public ProducerRecord<byte[], byte[]> poison(int partition, byte[] value) {
        return new ProducerRecord<>(
                topic, partition, "poison".getBytes(java.nio.charset.StandardCharsets.UTF_8), value);
    }

    public RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        return get(producer.send(record));
    }

    /** Sends them in one go, so that they are likely to be polled in one go. */
    public void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        records.stream().map(producer::send).toList().forEach(Pipeline::get);
    }

    public JdbcClient database() {
        return database;
    }

    public long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    public String status(UUID order) {
        return database.sql("SELECT status FROM orders WHERE order_id = ?")
                .param(order)
                .query(String.class)
                .optional()
                .orElse("unknown");
    }

    public LocalPlatform platform() {
        return platform;
    }

    public String topic() {
        return topic;
    }

    public Admin admin() {
        return admin;
    }

    /** @return the group's committed offsets by partition; those without one are missing */
    public Map<TopicPartition, OffsetAndMetadata> committed() {
        return get(admin.listConsumerGroupOffsets(topic).partitionsToOffsetAndMetadata());
    }

    /** @return sum of log end minus committed offset over the partitions */
    public long lag() {
        var committed = committed();
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .mapToLong(end -> end.getValue() - offset(committed, end.getKey()))
                    .sum();
        }
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        var offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    /** @return everything on the dead-letter topic */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(Topics.deadLettersOf(topic)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    @Override
    public void close() {
        replicas.forEach(RunningReplica::close);
        producer.close();
        admin.close();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
