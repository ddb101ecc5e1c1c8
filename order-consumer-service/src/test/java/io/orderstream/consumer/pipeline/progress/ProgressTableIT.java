package io.orderstream.consumer.pipeline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.SharedPlatform;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The offset fence on a real PostgreSQL: what it promises is a matter of locks. */
class ProgressTableIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PGSimpleDataSource SOURCE = new PGSimpleDataSource();
    private static final JdbcClient JDBC = JdbcClient.create(SOURCE);
    private static final TopicPartition PARTITION = new TopicPartition("orders", 3);

    private static final LogIdentity LOG = new LogIdentity("topic-1", "cluster-1");

    private final ProgressTable table = new ProgressTable(JDBC);

    @BeforeAll
    static void tables() {
        var database = SharedPlatform.get().createDatabase("progress");
        SOURCE.setUrl(database.jdbcUrl());
        SOURCE.setUser(database.user());
        SOURCE.setPassword(database.password());
        Flyway.configure().dataSource(SOURCE).load().migrate();
    }

    @BeforeEach
    void noProgress() {
        JDBC.sql("TRUNCATE partition_progress, lost_ranges").update();
    }

    @Test
    void aPartitionBeginsOnceAndAnotherOwnersBeginningStands() {
        assertThat(table.read(PARTITION)).isEmpty();
        table.begin(PARTITION, LOG, new NextOffset(5));
        table.begin(PARTITION, LOG, new NextOffset(0));
        assertThat(table.read(PARTITION)).map(StoredProgress::next).contains(new NextOffset(5));
        assertThat(table.read(new TopicPartition("orders", 4))).isEmpty();
    }

    @Test
    void itMovesOnlyFromWhereItIsExpected() {
        table.begin(PARTITION, LOG, new NextOffset(5));
        assertThat(table.advance(new Advance(PARTITION, LOG, new NextOffset(4), new NextOffset(9), null)))
                .isFalse();
        assertThat(table.advance(new Advance(PARTITION, LOG, new NextOffset(5), new NextOffset(9), null)))
                .isTrue();
        assertThat(table.read(PARTITION)).map(StoredProgress::next).contains(new NextOffset(9));
    }

    @Test
    void itMovesOnlyInTheLogThatItIsBoundTo() {
        table.begin(PARTITION, LOG, new NextOffset(5));
        var other = new LogIdentity("topic-2", "cluster-1");
        assertThat(table.advance(new Advance(PARTITION, other, new NextOffset(5), new NextOffset(9), null)))
                .isFalse();
        table.bind(PARTITION, other);
        assertThat(table.read(PARTITION)).contains(new StoredProgress(new NextOffset(5), LOG, null));
    }

    @Test
    void aRowOfAnEarlierVersionIsBoundOnce() {
        JDBC.sql("INSERT INTO partition_progress (topic, partition, next_offset) VALUES ('orders', 3, 5)")
                .update();
        assertThat(table.read(PARTITION)).contains(new StoredProgress(new NextOffset(5), null, null));
        table.bind(PARTITION, LOG);
        assertThat(table.read(PARTITION)).contains(new StoredProgress(new NextOffset(5), LOG, null));
    }

    @Test
    void aStopIsKeptUntilItIsBoundAgain() {
        table.begin(PARTITION, LOG, new NextOffset(5));
        table.stop(PARTITION, StopReason.OTHER_TOPIC, "another");
        assertThat(table.read(PARTITION)).contains(new StoredProgress(new NextOffset(5), LOG, StopReason.OTHER_TOPIC));
        table.bind(PARTITION, LOG);
        assertThat(table.read(PARTITION)).contains(new StoredProgress(new NextOffset(5), LOG, null));
    }

    @Test
    void whatIsLostIsKeptTogetherWithTheMoveOverIt() {
        table.begin(PARTITION, LOG, new NextOffset(5));
        var lost = new LostRange(new NextOffset(5), new NextOffset(8));
        assertThat(table.advance(new Advance(PARTITION, LOG, new NextOffset(4), new NextOffset(9), lost)))
                .isFalse();
        assertThat(JDBC.sql("SELECT count(*) FROM lost_ranges")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(table.advance(new Advance(PARTITION, LOG, new NextOffset(5), new NextOffset(9), lost)))
                .isTrue();
        assertThat(JDBC.sql("SELECT to_offset - from_offset FROM lost_ranges WHERE acknowledged_at IS NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aSecondOwnerWaitsForTheFirstAndHasNoEffectAfterItsCommit() {
        assertThat(whileTheFirstOwnerMovesIt(false)).isFalse();
        assertThat(table.read(PARTITION)).map(StoredProgress::next).contains(new NextOffset(7));
    }

    @Test
    void afterItsRollbackTheSecondOneGoesOn() {
        assertThat(whileTheFirstOwnerMovesIt(true)).isTrue();
        assertThat(table.read(PARTITION)).map(StoredProgress::next).contains(new NextOffset(9));
    }

    /** @return whether the second owner's move from 5 to 9 was let through; the first one's goes to 7 */
    private boolean whileTheFirstOwnerMovesIt(boolean andRollsBack) {
        table.begin(PARTITION, LOG, new NextOffset(5));
        var second = transaction().execute(status -> {
            assertThat(table.advance(new Advance(PARTITION, LOG, new NextOffset(5), new NextOffset(7), null)))
                    .isTrue();
            var waiting = CompletableFuture.supplyAsync(() -> transaction()
                    .execute(_ ->
                            table.advance(new Advance(PARTITION, LOG, new NextOffset(5), new NextOffset(9), null))));
            await("it waits for the first").atMost(SOON).until(ProgressTableIT::somebodyWaitsForALock);
            if (andRollsBack) {
                status.setRollbackOnly();
            }
            return waiting;
        });
        return Boolean.TRUE.equals(second == null ? null : second.join());
    }

    private static boolean somebodyWaitsForALock() {
        return JdbcClient.create(SOURCE).sql("""
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """).query(Long.class).single() == 1;
    }

    private static TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(SOURCE));
    }
}
