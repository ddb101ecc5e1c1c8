package io.orderstream.consumer.pipeline.processing;

import static io.orderstream.consumer.pipeline.processing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.orderstream.consumer.Replica;
import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.processing.SliceResult.Applied;
import io.orderstream.consumer.pipeline.processing.SliceResult.DeadLettersNeeded;
import io.orderstream.consumer.pipeline.processing.SliceResult.Fenced;
import io.orderstream.consumer.pipeline.progress.Advance;
import io.orderstream.consumer.pipeline.progress.LogIdentity;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import io.orderstream.consumer.pipeline.progress.ProgressTable;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import io.orderstream.consumer.pipeline.progress.StoredProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Every outcome of a slice's transaction, on a real PostgreSQL, and what is in the tables after it. */
class SliceTransactionIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TopicPartition PARTITION = new TopicPartition("orders", 0);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LogIdentity LOG = new LogIdentity("topic-1", "cluster-1");
    private static final NextOffset START = new NextOffset(7);

    private static OrdersDatabase database;

    private SliceTransaction transaction;
    private PartitionProgress progress;

    @BeforeAll
    static void tables() {
        database = new OrdersDatabase("slices");
    }

    @BeforeEach
    void theProgressStandsAtTheStart() {
        database.clear();
        var clock = InstantSource.fixed(NOW);
        progress = new ProgressTable(database.client);
        progress.begin(PARTITION, LOG, START);
        transaction = new SliceTransaction(
                database.transactions,
                progress,
                new KnownState(database.jdbc),
                new Effects(database.jdbc, new Replica("consumer-1"), clock),
                clock);
    }

    @Test
    void anAppliedSliceHasItsEffectsAndItsProgressTogether() {
        var repeated = anOrder().withId(UUID.randomUUID()).withLine("SKU-1001", 2);
        var result = apply(repeated.at(7), anOrder().withLine("NOPE", 1).at(8), repeated.at(9));
        assertThat(result).isInstanceOfSatisfying(Applied.class, applied -> {
            assertThat(applied.committedAt()).isEqualTo(NOW);
            assertThat(applied.decisions())
                    .extracting(Decision::outcome)
                    .containsExactly(RecordOutcome.CONFIRMED, RecordOutcome.REJECTED, RecordOutcome.REPEAT);
        });
        assertThat(database.client
                        .sql("SELECT status FROM orders ORDER BY record_offset")
                        .query(String.class)
                        .list())
                .containsExactly("CONFIRMED", "REJECTED");
        assertThat(taken("SKU-1001")).isEqualTo(2);
        assertThat(progress.read(PARTITION)).map(StoredProgress::next).contains(new NextOffset(10));
    }

    @Test
    void elsewhereThanExpectedItIsFencedAndHasNoEffect() {
        progress.advance(new Advance(PARTITION, LOG, START, new NextOffset(8), null));
        assertThat(apply(anOrder().withLine("SKU-1001", 2).at(7))).isEqualTo(new Fenced());
        nothingIsWritten(8);
    }

    @Test
    void aRecordThatCannotBeProcessedNeedsItsDeadLetterFirst() {
        var poison = new Decoded.Unprocessable(at(8), Reason.UNDECODABLE, "no");
        var result = apply(anOrder().withLine("SKU-1001", 2).at(7), poison);
        assertThat(letters(result)).singleElement().satisfies(letter -> {
            assertThat(letter.record().offset()).isEqualTo(8);
            assertThat(letter.reason()).isEqualTo(Reason.UNDECODABLE);
            assertThat(letter.detail()).isEqualTo("no");
        });
        nothingIsWritten(7);
    }

    @Test
    void onceTheDeadLetterIsAcknowledgedTheRestIsAppliedAndItsRecordIsNoted() {
        var poison = new Decoded.Unprocessable(at(8), Reason.UNDECODABLE, "no");
        Decoded[] slice = {anOrder().withLine("SKU-1001", 2).at(7), poison};
        var acknowledged = AcknowledgedDeadLetters.NONE.and(letters(apply(slice)));
        assertThat(apply(acknowledged, slice)).isInstanceOf(Applied.class);
        assertThat(database.count("SELECT record_offset FROM dead_letters WHERE reason = 'UNDECODABLE'"))
                .isEqualTo(8);
        assertThat(taken("SKU-1001")).isEqualTo(2);
        assertThat(progress.read(PARTITION)).map(StoredProgress::next).contains(new NextOffset(9));
    }

    @Test
    void aRecordThatOnlyTheDatabaseRefusesIsFoundAmongItsNeighbours() {
        Decoded[] slice = {
            anOrder().withLine("SKU-1001", 2).at(7),
            anOrder().withCurrency("eur").withLine("SKU-1001", 1).at(8),
            anOrder().withLine("SKU-1002", 1).at(9)
        };
        var letters = letters(apply(slice));
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.record().offset()).isEqualTo(8);
            assertThat(letter.reason()).isEqualTo(Reason.REFUSED_BY_DATABASE);
            assertThat(letter.detail()).isEqualTo("SQLSTATE 23514, constraint orders_currency_check");
        });
        nothingIsWritten(7);

        assertThat(apply(AcknowledgedDeadLetters.NONE.and(letters), slice)).isInstanceOf(Applied.class);
        assertThat(database.count("SELECT count(*) FROM orders")).isEqualTo(2);
        assertThat(taken("SKU-1001")).isEqualTo(2);
    }

    @Test
    void stockThatIsSoldMeanwhileIsDecidedOnAgain() throws Exception {
        try (var other = database.source.getConnection();
                var sale = other.createStatement()) {
            other.setAutoCommit(false);
            sale.executeUpdate("UPDATE products SET stock = 1 WHERE sku = 'SKU-1001'");
            var result = CompletableFuture.supplyAsync(
                    () -> apply(anOrder().withLine("SKU-1001", 2).at(7)));
            await("it has seen the full stock, and waits to take of it")
                    .atMost(SOON)
                    .until(() -> database.count("""
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                    """) == 1);
            other.commit();
            assertThat(result.join())
                    .isInstanceOfSatisfying(
                            Applied.class,
                            applied -> assertThat(applied.decisions())
                                    .extracting(Decision::outcome)
                                    .containsExactly(RecordOutcome.REJECTED));
        }
        assertThat(database.count("SELECT stock FROM products WHERE sku = 'SKU-1001'"))
                .isEqualTo(1);
    }

    @Test
    void anErrorThatNoRecordIsToBlameForIsTheCallers() {
        database.jdbc.execute("ALTER TABLE order_lines RENAME TO away");
        try {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> apply(anOrder().withLine("SKU-1001", 2).at(7)));
        } finally {
            database.jdbc.execute("ALTER TABLE away RENAME TO order_lines");
        }
        nothingIsWritten(7);
    }

    private SliceResult apply(Decoded... records) {
        return apply(AcknowledgedDeadLetters.NONE, records);
    }

    private SliceResult apply(AcknowledgedDeadLetters acknowledged, Decoded... records) {
        var slice = new Slice(
                PARTITION,
                Arrays.stream(records)
                        .map(record ->
                                new ConsumerRecord<>("orders", 0, record.at().offset(), new byte[] {1}, new byte[] {2}))
                        .toList());
        return transaction.apply(
                slice, List.of(records), new Advance(PARTITION, LOG, START, slice.end(), null), acknowledged);
    }

    private void nothingIsWritten(long next) {
        assertThat(database.count("SELECT count(*) FROM orders")).isZero();
        assertThat(database.count("SELECT count(*) FROM dead_letters")).isZero();
        assertThat(taken("SKU-1001")).isZero();
        assertThat(progress.read(PARTITION)).map(StoredProgress::next).contains(new NextOffset(next));
    }

    private static List<DeadLetter> letters(SliceResult result) {
        return ((DeadLettersNeeded) result).letters();
    }

    private static long taken(String sku) {
        return database.count("SELECT initial_stock - stock FROM products WHERE sku = '" + sku + "'");
    }

    private static RecordPosition at(long offset) {
        return new RecordPosition("orders", 0, offset);
    }
}
