package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.schemas.DeadLetterHeaders;
import io.orderstream.schemas.OrderHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Records that somebody made to break the consumer, on partition 0, with a good order behind each. */
class CraftedRecordsIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int LIMIT = 1_048_588;

    @Test
    void nothingOnTheTopicStopsTheContainerNowOrAfterARestart() {
        try (var pipeline = new Pipeline()) {
            var goodWithBadHeaders = orders(pipeline);
            var poison = poison(pipeline);
            var good = new ArrayList<UUID>();
            var replica = pipeline.start("consumer-1");
            for (var records : List.of(goodWithBadHeaders, poison)) {
                for (var record : records) {
                    var behind = UUID.randomUUID();
                    good.add(behind);
                    pipeline.sendAll(List.of(
                            record, pipeline.record(0, anOrder().withId(behind).build())));
                }
            }
            var bomb = compressed(pipeline, 30_000_000);
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);

            assertThat(good).allSatisfy(id -> assertThat(pipeline.status(id)).isEqualTo("CONFIRMED"));
            assertThat(pipeline.confirmed()).isEqualTo(good.size() + goodWithBadHeaders.size());
            var letters = pipeline.deadLetters();
            assertThat(letters).hasSize(poison.size() + 1);
            for (var i = 0; i < poison.size(); i++) {
                assertThat(letters.get(i).value())
                        .as("original bytes")
                        .isEqualTo(poison.get(i).value());
            }
            assertThat(header(letters.getLast(), DeadLetterHeaders.ORIGINAL_OFFSET))
                    .isEqualTo(Long.toString(bomb));
            assertThat(header(letters.getLast(), DeadLetterHeaders.OMITTED))
                    .startsWith("key and value of 30000000 bytes");

            replica.close();
            pipeline.database()
                    .sql("TRUNCATE orders, order_lines, partition_progress, dead_letters")
                    .update();
            var again = pipeline.start("consumer-1");
            await("all of it again")
                    .atMost(SOON)
                    .until(() -> pipeline.confirmed() == good.size() + goodWithBadHeaders.size());
            assertThat(again.management("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
        }
    }

    /** Orders that are fine, with headers that are not. */
    private static List<ProducerRecord<byte[], byte[]>> orders(Pipeline pipeline) {
        var types = pipeline.record(0, anOrder().build());
        types.headers()
                .add(
                        "spring_json_header_types",
                        "{\"x\":\"javax.script.ScriptEngineManager\",\"y\":\"[[[[I\"".getBytes(UTF_8))
                .add("x", "{\"deep\":".repeat(50_000).getBytes(UTF_8))
                .add("kafka_deliveryAttempt", new byte[] {1})
                .add("springDeserializerExceptionValue", new byte[] {(byte) 0xac, (byte) 0xed, 0, 5});
        var many = pipeline.record(0, anOrder().build());
        for (var i = 0; i < 50_000; i++) {
            many.headers().add("h" + i, new byte[0]);
        }
        var empty = pipeline.record(0, anOrder().build());
        empty.headers()
                .add("", null)
                .add(OrderHeaders.REQUEST_FINGERPRINT, null)
                .add(OrderHeaders.ORDER_ID, null);
        var invalid = pipeline.record(0, anOrder().build());
        invalid.headers()
                .add(OrderHeaders.REQUEST_FINGERPRINT, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc0})
                .add("\u0000\uffff", new byte[] {(byte) 0x80});
        var long1 = pipeline.record(0, anOrder().build());
        long1.headers().add(OrderHeaders.REQUEST_FINGERPRINT, new byte[900_000]);
        return List.of(types, many, empty, invalid, long1);
    }

    /** Records that are not orders; the first two are as large as the topic takes. */
    private static List<ProducerRecord<byte[], byte[]>> poison(Pipeline pipeline) {
        var largestValue = pipeline.poison(0, new byte[LIMIT - 200]);
        var largestHeaders = pipeline.poison(0, new byte[] {1});
        largestHeaders.headers().add("x-large", new byte[LIMIT - 200]);
        var kinds = new ArrayList<>(List.of(largestValue, largestHeaders));
        var random = new Random(20261123);
        var valid = pipeline.record(0, anOrder().build()).value();
        for (var i = 0; i < 40; i++) {
            var mutated = Arrays.copyOf(valid, 5 + random.nextInt(valid.length));
            for (var at = 5; at < mutated.length; at += 1 + random.nextInt(8)) {
                mutated[at] = (byte) random.nextInt();
            }
            kinds.add(pipeline.poison(0, mutated));
        }
        return kinds;
    }

    /** @return offset of a record that is small on the topic, and too large for a dead letter when it is unpacked */
    private static long compressed(Pipeline pipeline, int bytes) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                pipeline.platform().bootstrapServers(),
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "gzip",
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                2L * bytes,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * bytes);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return Pipeline.get(producer.send(new ProducerRecord<>(pipeline.topic(), 0, null, new byte[bytes])))
                    .offset();
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
