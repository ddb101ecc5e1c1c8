package io.orderstream.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import io.orderstream.schemas.Topics;
import io.orderstream.serde.AvroSerdeConfig;
import io.orderstream.serde.AvroSerializer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to the orders' topic past the producer service: another program's records, or an attacker's. */
public final class RawRecordWriter implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 30;
    private static final String SKU = "SKU-1001";

    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroSerializer<Order> serializer;

    /** @param registry base address of the Confluent-compatible API */
    public RawRecordWriter(String bootstrapServers, String registry) {
        this.serializer = new AvroSerializer<>();
        serializer.configure(
                Map.of(
                        AvroSerdeConfig.URL,
                        registry,
                        AvroSerdeConfig.AUTO_REGISTER,
                        false,
                        AvroSerdeConfig.USE_LATEST,
                        true),
                false);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** An order of one piece that nothing is wrong with. */
    public static Order order(UUID id) {
        return order(id, SKU);
    }

    /** As {@link #order(UUID)}, of another product. */
    public static Order order(UUID id, String sku) {
        return order(id, sku, "c-drill");
    }

    /** As {@link #order(UUID)}, of another customer. */
    public static Order orderOf(String customer, UUID id) {
        return order(id, SKU, customer);
    }

    private static Order order(UUID id, String sku, String customer) {
        var price = new BigDecimal("1.0000");
        return Order.newBuilder()
                .setOrderId(id.toString())
                .setCustomerId(customer)
                .setCurrency("EUR")
                .setLines(List.of(new OrderLine(sku, 1, price)))
                .setTotal(price)
                .setAcceptedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    public ProducerRecord<byte[], byte[]> record(int partition, Order order) {
        return new ProducerRecord<>(
                Topics.ORDERS,
                partition,
                order.getOrderId().getBytes(UTF_8),
                serializer.serialize(Topics.ORDERS, order));
    }

    public ProducerRecord<byte[], byte[]> garbage(int partition, byte... value) {
        return new ProducerRecord<>(Topics.ORDERS, partition, "garbage".getBytes(UTF_8), value);
    }

    /** All in one go, so that they are likely to be polled together. Returns when each is acknowledged. */
    public List<RecordMetadata> write(List<ProducerRecord<byte[], byte[]>> records) {
        var futures = records.stream().map(producer::send).toList();
        var written = new ArrayList<RecordMetadata>();
        for (var future : futures) {
            try {
                written.add(future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("The drill's own record was not acknowledged", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return written;
    }

    /** Without waiting for its acknowledgement. */
    public void send(ProducerRecord<byte[], byte[]> record) {
        var _ = producer.send(record);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        serializer.close();
    }
}
