package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.schemas.DeadLetterHeaders;
import io.orderstream.schemas.OrderHeaders;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One replica on real parts; every test leaves the topic drained. */
class OneReplicaIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static Pipeline pipeline;
    private static RunningReplica replica;

    @BeforeAll
    static void start() {
        pipeline = new Pipeline();
        replica = pipeline.start("consumer-1");
        await("readiness")
                .atMost(SOON)
                .until(() -> replica.management("/actuator/health/readiness").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @Test
    void anOrderTakesEffectAndIsReadable() {
        var id = UUID.randomUUID();
        var sent = pipeline.send(
                2,
                anOrder()
                        .withId(id)
                        .withCustomer("c-<script>")
                        .withLine("SKU-1001", 2)
                        .build());
        var answer = replica.get("/api/v1/orders/" + id + "?wait=10s");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"status\":\"CONFIRMED\"", "\"total\":\"39.98\"", "\"unitPrice\":\"19.99\"", "\"reason\":null")
                .contains("\"partition\":2", "\"offset\":" + sent.offset(), "\"processedBy\":\"consumer-1\"")
                .contains("\"customerId\":\"c-<script>\"");
        assertThat(replica.get("/api/v1/orders?customerId=c-%3Cscript%3E&limit=1")
                        .body())
                .contains(id.toString());
        drained();
        assertThat(stockMismatches()).isZero();
    }

    @Test
    void anOrderThatCannotBeServedIsStoredAsRejected() {
        var unknown = UUID.randomUUID();
        var tooMany = UUID.randomUUID();
        pipeline.send(0, anOrder().withId(unknown).withLine("NO-SUCH-SKU", 1).build());
        pipeline.send(
                0, anOrder().withId(tooMany).withLine("SKU-1002", 2_000_000_000).build());
        drained();
        assertThat(pipeline.status(unknown)).isEqualTo("REJECTED");
        assertThat(pipeline.status(tooMany)).isEqualTo("REJECTED");
        assertThat(replica.get("/api/v1/orders/" + tooMany).body()).contains("INSUFFICIENT_STOCK: SKU-1002");
        assertThat(stockMismatches()).isZero();
    }

    @Test
    void whatIsSoldBetweenTheLookAndTheTakingIsNotSoldAgain() throws Exception {
        pipeline.database()
                .sql("UPDATE products SET stock = 5, initial_stock = 5 WHERE sku = 'SKU-1005'")
                .update();
        var order = UUID.randomUUID();
        try (var other = pipeline.connection();
                var sale = other.createStatement()) {
            other.setAutoCommit(false);
            sale.execute("UPDATE products SET stock = 1, initial_stock = 1 WHERE sku = 'SKU-1005'");
            pipeline.send(
                    3,
                    anOrder()
                            .withId(order)
                            .withLine("SKU-1006", 1)
                            .withLine("SKU-1005", 3)
                            .build());
            await("it has seen 5, and waits to take 3").atMost(SOON).until(() -> pipeline.count("""
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = 'consumer-1' AND wait_event_type = 'Lock'
                    """) == 1);
            other.commit();
        }
        drained();
        assertThat(pipeline.status(order)).isEqualTo("REJECTED");
        assertThat(replica.get("/api/v1/orders/" + order).body())
                .contains("INSUFFICIENT_STOCK: SKU-1005, wanted 3, left 1");
        assertThat(stockMismatches()).isZero();
    }

    @Test
    void aRepeatOfAKeyHasNoSecondEffect() {
        var order = anOrder().withLine("SKU-1003", 5).build();
        var before = pipeline.count("SELECT stock FROM products WHERE sku = 'SKU-1003'");
        for (var time = 0; time < 3; time++) {
            pipeline.send(1, order);
        }
        drained();
        assertThat(pipeline.count("SELECT stock FROM products WHERE sku = 'SKU-1003'"))
                .isEqualTo(before - 5);
        assertThat(pipeline.count("SELECT count(*) FROM orders WHERE order_id = '" + order.getOrderId() + "'"))
                .isEqualTo(1);
    }

    /** Of an order that came over the topic. The value stands in tables that exist: see OrderDigestTests. */
    @Test
    void anOrderWithoutTheHeaderIsStoredWithItsOwnFingerprint() {
        var id = UUID.randomUUID();
        pipeline.send(1, anOrder().withId(id).withLine("SKU-1001", 2).build());
        drained();
        assertThat(pipeline.database()
                        .sql("SELECT request_fingerprint FROM orders WHERE order_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("72cbbeb76909d0446c94a958b4afed4ec0f262d373ce3925c53ef3c196e9b714");
    }

    @Test
    void otherContentUnderOneIdIsADeadLetter() {
        var id = UUID.randomUUID();
        pipeline.send(withFingerprint(
                pipeline.record(4, anOrder().withId(id).withLine("SKU-1004", 1).build()), "one"));
        drained();
        var other = pipeline.send(withFingerprint(
                pipeline.record(4, anOrder().withId(id).withLine("SKU-1004", 9).build()), "two"));
        drained();
        assertThat(header(deadLetter(4, other.offset()), DeadLetterHeaders.REASON))
                .isEqualTo("CONFLICTING_REPEAT");
        for (var question : List.of("", "/timeline")) {
            assertThat(replica.get("/api/v1/orders/" + id + question).body())
                    .as("its client can read it")
                    .contains("DEAD_LETTERED", "offset " + other.offset() + ",", "CONFLICTING_REPEAT");
        }
        assertThat(pipeline.count("SELECT quantity FROM order_lines WHERE order_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void aPoisonRecordIsADeadLetterWithItsBytesAndItsNeighboursAreProcessed() {
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();
        var poison = pipeline.poison(3, new byte[] {0x7b, 1, 2, 3});
        poison.headers().add("x-any", new byte[] {(byte) 0xff, 0});
        poison.headers().add("spring_json_header_types", "{\"x\":\"java.lang.String\"}".getBytes(UTF_8));
        pipeline.sendAll(List.of(
                pipeline.record(3, anOrder().withId(before).build()),
                poison,
                pipeline.record(3, anOrder().withId(after).build())));
        drained();
        assertThat(pipeline.status(before)).isEqualTo("CONFIRMED");
        assertThat(pipeline.status(after)).isEqualTo("CONFIRMED");
        var letter = deadLetters(3).getLast();
        assertThat(letter.value()).containsExactly(0x7b, 1, 2, 3);
        assertThat(letter.key()).isEqualTo("poison".getBytes(UTF_8));
        assertThat(letter.headers().lastHeader("x-any").value()).containsExactly(0xff, 0);
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("UNDECODABLE");
        assertThat(header(letter, DeadLetterHeaders.ORIGINAL_TOPIC)).isEqualTo(pipeline.topic());
        assertThat(header(letter, DeadLetterHeaders.ORIGINAL_PARTITION)).isEqualTo("3");
    }

    @Test
    void undecodableBytesOfEveryKindAreDeadLetters() {
        var unknownSchema = new byte[] {0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2};
        var truncated = Arrays.copyOf(pipeline.record(5, anOrder().build()).value(), 30);
        var kinds = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var value : List.of(new byte[0], new byte[] {0}, new byte[] {0, 0, 0, 0}, unknownSchema, truncated)) {
            kinds.add(pipeline.poison(5, value));
        }
        kinds.add(new ProducerRecord<>(pipeline.topic(), 5, null, null));
        var before = deadLetters(5).size();
        pipeline.sendAll(kinds);
        drained();
        assertThat(deadLetters(5)).hasSize(before + kinds.size());
        assertThat(deadLetters(5).stream().skip(before).map(letter -> header(letter, DeadLetterHeaders.REASON)))
                .containsExactly(
                        "UNDECODABLE", "UNDECODABLE", "UNDECODABLE", "UNKNOWN_SCHEMA", "UNDECODABLE", "EMPTY_VALUE");
    }

    @Test
    void exactlyThoseThatTheDatabaseRefusesAreDeadLetters() {
        // The service checks all that the tables do; a constraint that somebody adds is the database's alone.
        pipeline.database()
                .sql("ALTER TABLE orders ADD CONSTRAINT somebodys_check CHECK (customer_id <> 'refused')")
                .update();
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 500; i++) {
            var refused = i == 0 || i == 250 || i == 499;
            var id = UUID.randomUUID();
            ids.add(id);
            records.add(pipeline.record(
                    i % 2,
                    anOrder()
                            .withId(id)
                            .withCustomer(refused ? "refused" : "c-1")
                            .build()));
        }
        var before = pipeline.deadLetters().size();
        pipeline.sendAll(records);
        drained();
        assertThat(pipeline.deadLetters()).hasSize(before + 3);
        for (var i = 0; i < 500; i++) {
            var refused = i == 0 || i == 250 || i == 499;
            assertThat(pipeline.status(ids.get(i))).as("order %d", i).isEqualTo(refused ? "unknown" : "CONFIRMED");
        }
        assertThat(pipeline.deadLetters().stream()
                        .filter(letter -> "REFUSED_BY_DATABASE".equals(header(letter, DeadLetterHeaders.REASON)))
                        .map(letter -> header(letter, DeadLetterHeaders.DETAIL)))
                .hasSize(3)
                .containsOnly("SQLSTATE 23514, constraint somebodys_check");
        assertThat(stockMismatches()).isZero();
    }

    @Test
    void theCommittedOffsetIsNeverAheadOfTheDatabase() {
        var watch = new CommitWatch(pipeline);
        var watching = CompletableFuture.runAsync(watch::untilStopped);
        for (var i = 0; i < 300; i++) {
            pipeline.send(i % 6, anOrder().build());
        }
        drained();
        watch.stop();
        watching.join();
        assertThat(watch.seen())
                .as("committed offsets held against the database")
                .isGreaterThan(2 * Topics.PARTITIONS);
        assertThat(watch.worst()).isLessThanOrEqualTo(0);
    }

    @Test
    void wrongParametersAreNamed() {
        assertThat(replica.get("/api/v1/orders/nope").statusCode()).isEqualTo(422);
        assertThat(replica.get("/api/v1/orders/nope").body()).contains("\"field\":\"orderId\"");
        assertThat(replica.get("/api/v1/orders?customerId=c&limit=0").body()).contains("\"field\":\"limit\"");
        assertThat(replica.get("/api/v1/orders").body()).contains("\"field\":\"customerId\"");
        assertThat(replica.get("/api/v1/orders/" + UUID.randomUUID() + "?wait=1y")
                        .body())
                .contains("\"field\":\"wait\"");
        var unknown = replica.get("/api/v1/orders/" + UUID.randomUUID());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    private static void drained() {
        await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);
    }

    private static long stockMismatches() {
        return pipeline.count("""
                SELECT count(*) FROM products p WHERE initial_stock - stock <> (
                    SELECT coalesce(sum(quantity), 0) FROM order_lines JOIN orders USING (order_id)
                    WHERE order_lines.sku = p.sku AND status = 'CONFIRMED')
                """);
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLetters(int partition) {
        return pipeline.deadLetters().stream()
                .filter(letter -> letter.partition() == partition)
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> deadLetter(int partition, long offset) {
        return deadLetters(partition).stream()
                .filter(letter ->
                        header(letter, DeadLetterHeaders.ORIGINAL_OFFSET).equals(Long.toString(offset)))
                .findFirst()
                .orElseThrow();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> withFingerprint(
            ProducerRecord<byte[], byte[]> record, String fingerprint) {
        record.headers().add(OrderHeaders.REQUEST_FINGERPRINT, fingerprint.getBytes(UTF_8));
        return record;
    }

    /** Samples committed offsets and progress while others write. */
    private static final class CommitWatch {
        private final Pipeline watched;
        private volatile boolean stopped;
        private volatile long worst = Long.MIN_VALUE;
        private final Set<OffsetOf> seen = ConcurrentHashMap.newKeySet();

        CommitWatch(Pipeline watched) {
            this.watched = watched;
        }

        void untilStopped() {
            while (!stopped) {
                // The commit is read first: progress only grows, so a later look at it can only excuse, never accuse.
                var committed = watched.committed();
                progress().forEach((partition, next) -> {
                    var at = new TopicPartition(watched.topic(), partition);
                    var offset = committed.get(at);
                    if (offset != null) {
                        worst = Math.max(worst, offset.offset() - next);
                        seen.add(new OffsetOf(at, offset.offset()));
                    }
                });
            }
        }

        private Map<Integer, Long> progress() {
            var found = new TreeMap<Integer, Long>();
            watched.database()
                    .sql("SELECT partition, next_offset FROM partition_progress")
                    .query(row -> {
                        found.put(row.getInt(1), row.getLong(2));
                    });
            return found;
        }

        void stop() {
            stopped = true;
        }

        long worst() {
            return worst;
        }

        /** How many different ones; one that does not move says nothing twice. */
        int seen() {
            return seen.size();
        }

        private record OffsetOf(TopicPartition partition, long offset) {}
    }
}
