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
        JDBC.sql("DELETE FROM partition_progress").update();
    }

    @Test
    void aPartitionBeginsOnceAndAnotherOwnersBeginningStands() {
        assertThat(table.read(PARTITION)).isEmpty();
        table.begin(PARTITION, new NextOffset(5));
        table.begin(PARTITION, new NextOffset(0));
        assertThat(table.read(PARTITION)).contains(new NextOffset(5));
        assertThat(table.read(new TopicPartition("orders", 4))).isEmpty();
    }

    @Test
    void itMovesOnlyFromWhereItIsExpected() {
        table.begin(PARTITION, new NextOffset(5));
        assertThat(table.advance(PARTITION, new NextOffset(4), new NextOffset(9)))
                .isFalse();
        assertThat(table.advance(PARTITION, new NextOffset(5), new NextOffset(9)))
                .isTrue();
        assertThat(table.read(PARTITION)).contains(new NextOffset(9));
    }

    @Test
    void aSecondOwnerWaitsForTheFirstAndHasNoEffectAfterItsCommit() {
        assertThat(whileTheFirstOwnerMovesIt(false)).isFalse();
        assertThat(table.read(PARTITION)).contains(new NextOffset(7));
    }

    @Test
    void afterItsRollbackTheSecondOneGoesOn() {
        assertThat(whileTheFirstOwnerMovesIt(true)).isTrue();
        assertThat(table.read(PARTITION)).contains(new NextOffset(9));
    }

    /** @return whether the second owner's move from 5 to 9 was let through; the first one's goes to 7 */
    private boolean whileTheFirstOwnerMovesIt(boolean andRollsBack) {
        table.begin(PARTITION, new NextOffset(5));
        var second = transaction().execute(status -> {
            assertThat(table.advance(PARTITION, new NextOffset(5), new NextOffset(7)))
                    .isTrue();
            var waiting = CompletableFuture.supplyAsync(
                    () -> transaction().execute(_ -> table.advance(PARTITION, new NextOffset(5), new NextOffset(9))));
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
