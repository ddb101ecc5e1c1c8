package io.orderstream.consumer;

import io.orderstream.orders.Order;
import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.SharedPlatform;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.ServiceBlueprint;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.schemas.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final JdbcClient database;
    private final Map<String, Object> settings;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;
    private final List<RunningReplica> replicas = new ArrayList<>();
    private final List<Part> processes = new ArrayList<>();
    private final OrderBytes bytes;

    public Pipeline() {
        this(SharedPlatform.get());
    }

    public Pipeline(LocalPlatform platform) {
        this.platform = platform;
        platform.createTopic(topic, Topics.PARTITIONS);
        platform.createTopic(Topics.deadLettersOf(topic), Topics.PARTITIONS);
        var created = platform.createDatabase(topic.replace('-', '_'));
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

    /** @param number from 0, in the order of their start */
    public RunningReplica replica(int number) {
        return replicas.get(number);
    }

    /**
     * Starts a replica as a process of its own, for signals, and waits until it is ready.
     *
     * @param number from 1: consumer-1
     * @param more further settings, as environment variables
     */
    public Part launch(int number, Map<String, String> more) {
        var environment = new HashMap<String, String>();
        settings.forEach((key, value) -> environment.put(variable(key), value.toString()));
        environment.putAll(more);
        var replica = new io.orderstream.platform.services.Replica(ServiceKind.CONSUMER, number, platform.ports());
        var jar = Distribution.ofThisBuild().consumerService();
        var part = platform.part(new ServiceBlueprint(replica, jar, () -> environment, Path.of("target")));
        processes.add(part);
        part.start();
        return part;
    }

    /** As Spring looks for a property in the environment. */
    private static String variable(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
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

    /** Of this pipeline's database, through another port. */
    public String databaseUrl(int port) {
        return source.getURL().replaceFirst(":[0-9]+/", ":" + port + "/");
    }

    /** A connection of the test's own to the database, for locks. */
    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    public JdbcClient database() {
        return database;
    }

    /** @param orders dealt to all partitions in turn */
    public void sendOrders(int orders) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var i = 0; i < orders; i++) {
            records.add(record(i % Topics.PARTITIONS, TestOrder.anOrder().build()));
        }
        sendAll(records);
    }

    public long confirmed() {
        return count("SELECT count(*) FROM orders WHERE status = 'CONFIRMED'");
    }

    /** @return products whose stock is not what the confirmed orders left of it */
    public long stockMismatches() {
        return count("""
                SELECT count(*) FROM products p WHERE initial_stock - stock <> (
                    SELECT coalesce(sum(quantity), 0) FROM order_lines JOIN orders USING (order_id)
                    WHERE order_lines.sku = p.sku AND status = 'CONFIRMED')
                """);
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

    /** @return the group's committed offset of one partition, 0 where it has none */
    public long committed(int partition) {
        return offset(committed(), new TopicPartition(topic, partition));
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
        processes.forEach(Part::kill);
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

    static <T> T get(java.util.concurrent.Future<T> future) {
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
