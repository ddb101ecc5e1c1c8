package io.orderstream.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.running.inspection.Coordinates;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.schemas.OrderHeaders;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes dead letters back, one after the other: each is acknowledged and on record before the next, so that it is known how far a broken-off redrive came. */
public final class WriteBack implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 15_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Redrives redrives;
    private final long nanosEach;
    private final String who = System.getProperty("user.name", "unknown");
    private long due = System.nanoTime();

    /** @param perSecond at most so many records */
    public WriteBack(String bootstrapServers, Redrives redrives, int perSecond) {
        this.redrives = redrives;
        this.nanosEach = 1_000_000_000L / perSecond;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.LARGEST_DEAD_LETTER_BYTES,
                        // What came compressed in a batch may be larger than the topic takes uncompressed.
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * @return where it stands now
     * @throws UnreachableException if it was not acknowledged, or not put on record; those before it are
     */
    public Coordinates write(DeadLetter letter, Coordinates original) {
        var headers = new RecordHeaders(letter.originalHeaders());
        headers.remove(OrderHeaders.REDRIVEN_FROM)
                .add(OrderHeaders.REDRIVEN_FROM, original.toString().getBytes(UTF_8));
        var record = new ProducerRecord<>(
                Topics.ORDERS,
                original.partition(),
                null,
                letter.record().key(),
                letter.record().value(),
                headers);
        try {
            awaitTurn();
            var id = redrives.begin(letter, original, who);
            var written = producer.send(record).get();
            redrives.end(id, written.offset());
            return new Coordinates(written.partition(), written.offset());
        } catch (ExecutionException e) {
            throw new UnreachableException("Kafka did not take " + original + " back. Nothing after it was tried", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("Interrupted", e);
        }
    }

    private void awaitTurn() throws InterruptedException {
        var now = System.nanoTime();
        Thread.sleep(Duration.ofNanos(Math.max(0, due - now)));
        due = Math.max(due, now) + nanosEach;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
