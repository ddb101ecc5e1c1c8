package io.orderstream.cli.drills.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import io.orderstream.schemas.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
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
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Writes to the orders' topic past the producer service: another program's records, or an attacker's. */
public final class Pen implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 30;

    private final KafkaProducer<byte[], byte[]> producer;
    private final int schemaId;

    private record Version(int id) {}

    /** @param registry base address of the Confluent-compatible API */
    public Pen(String bootstrapServers, String registry) {
        this.schemaId = latest(registry);
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

    private static int latest(String registry) {
        var uri = URI.create(registry + "/subjects/" + Topics.ORDERS_SUBJECT + "/versions/latest");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(Duration.ofSeconds(TIMEOUT_SECONDS))
                            .build(),
                    BodyHandlers.ofString());
            return JsonMapper.builder()
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(answer.body(), Version.class)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** An order of one piece that nothing is wrong with. */
    public static Order order(UUID id) {
        return order(id, "EUR");
    }

    /** Well-formed, and sound in every field for its reader; but the database has a check that a currency is upper-case. */
    public static Order refusedByTheDatabaseAlone(UUID id) {
        return order(id, "eur");
    }

    private static Order order(UUID id, String currency) {
        var price = new BigDecimal("1.0000");
        return Order.newBuilder()
                .setOrderId(id.toString())
                .setCustomerId("c-drill")
                .setCurrency(currency)
                .setLines(List.of(new OrderLine("SKU-1001", 1, price)))
                .setTotal(price)
                .setAcceptedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    public ProducerRecord<byte[], byte[]> record(int partition, Order order) {
        return new ProducerRecord<>(Topics.ORDERS, partition, order.getOrderId().getBytes(UTF_8), wireFormat(order));
    }

    public ProducerRecord<byte[], byte[]> garbage(int partition, byte... value) {
        return new ProducerRecord<>(Topics.ORDERS, partition, "garbage".getBytes(UTF_8), value);
    }

    private byte[] wireFormat(Order order) {
        try {
            var out = new ByteArrayOutputStream();
            out.write(0);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<>(Order.class).write(order, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
