package io.orderstream.benchmarks.consume;

import io.orderstream.benchmarks.comparison.Candidate;
import io.orderstream.benchmarks.comparison.Rate;
import io.orderstream.orders.Order;
import io.orderstream.running.RunFile;
import io.orderstream.schemas.Topics;
import io.orderstream.serde.AvroDeserializer;
import io.orderstream.serde.AvroSerdeConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The listener that tutorials show, on the same tables: for each record one order with its lines, one transaction, one commit of
 * its offset. It takes no stock, knows no repeats and writes no dead letters.
 *
 * @param orders that it works off, from the topic's beginning
 */
record TutorialListener(RunFile run, int orders) implements Candidate {
    private static final Duration POLL = Duration.ofSeconds(5);

    private static final String ORDER = """
            INSERT INTO orders (order_id, customer_id, currency, total, status, partition, record_offset, accepted_at,
                                request_fingerprint, processed_at, processed_by)
            VALUES (?, ?, ?, ?, 'CONFIRMED', ?, ?, ?, '', '-infinity', 'tutorial')
            """;

    private static final String LINE =
            "INSERT INTO order_lines (order_id, line_no, sku, quantity, unit_price) VALUES (?, ?, ?, ?, ?)";

    @Override
    public String title() {
        return "a tutorial's listener: a record, an insert, a commit";
    }

    @Override
    public long run(int round) throws SQLException {
        var login = run.database();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), orderReader());
                var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var order = connection.prepareStatement(ORDER);
                var line = connection.prepareStatement(LINE)) {
            connection.setAutoCommit(false);
            var partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.ORDERS, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = consumer.poll(POLL);
            var begun = System.nanoTime();
            var done = 0;
            while (done < orders) {
                for (var record : records) {
                    insert(record, connection, order, line);
                    consumer.commitSync(Map.of(
                            new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1)));
                    done++;
                }
                records = consumer.poll(POLL);
            }
            return Rate.since(begun, done);
        }
    }

    private static void insert(
            ConsumerRecord<String, Order> record,
            Connection connection,
            PreparedStatement order,
            PreparedStatement line)
            throws SQLException {
        var content = Objects.requireNonNull(record.value());
        var id = UUID.randomUUID(); // the record's own id is for the replica that it is measured beside
        order.setObject(1, id);
        order.setString(2, content.getCustomerId());
        order.setString(3, content.getCurrency());
        order.setBigDecimal(4, content.getTotal());
        order.setInt(5, record.partition());
        order.setLong(6, record.offset());
        order.setObject(7, content.getAcceptedAt().atOffset(ZoneOffset.UTC));
        order.executeUpdate();
        var number = 1;
        for (var bought : content.getLines()) {
            line.setObject(1, id);
            line.setInt(2, number++);
            line.setString(3, bought.getSku());
            line.setInt(4, bought.getQuantity());
            line.setBigDecimal(5, bought.getUnitPrice());
            line.addBatch();
        }
        line.executeBatch();
        connection.commit();
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                run.kafka().bootstrap(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "bench-tutorial",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }

    private AvroDeserializer<Order> orderReader() {
        var reader = new AvroDeserializer<Order>();
        reader.configure(
                Map.of(AvroSerdeConfig.URL, run.registry().ccompat(), AvroSerdeConfig.SPECIFIC_READER, true), false);
        return reader;
    }
}
