package io.orderstream.consumer.pipeline.processing;

import static io.orderstream.consumer.pipeline.processing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.consumer.Replica;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions that want the same products at the same time, on a real PostgreSQL. */
class EffectsIT {
    private static final int PRODUCTS = 100;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static OrdersDatabase database;

    @BeforeAll
    static void tables() {
        database = new OrdersDatabase("effects");
    }

    @BeforeEach
    void fullStock() {
        database.clear();
    }

    /** All of them, for it depends on how many rows a statement waited for whether it finds them afterwards. */
    @Test
    void whatAnotherLeftIsTakenAtTheFirstTry() throws Exception {
        assertThat(whileAnotherSells("stock = stock - 1", 0)).isInstanceOf(Attempt.Written.class);
        assertThat(database.count(
                        "SELECT count(*) FROM products WHERE sku LIKE 'SKU-1___' AND initial_stock - stock = 1 + 2"))
                .isEqualTo(PRODUCTS);
    }

    @Test
    void ifAnotherLeftTooLittleNothingIsWritten() throws Exception {
        assertThat(whileAnotherSells("stock = CASE sku WHEN 'SKU-1042' THEN 1 ELSE stock END", 1))
                .isInstanceOf(Attempt.StockChanged.class);
        assertThat(database.count("SELECT count(*) FROM orders WHERE record_offset = 1"))
                .isZero();
    }

    private static Attempt whileAnotherSells(String change, long offset) throws SQLException {
        try (var other = database.source.getConnection();
                var sale = other.createStatement()) {
            other.setAutoCommit(false);
            sale.executeUpdate("UPDATE products SET " + change + " WHERE sku LIKE 'SKU-1___'");
            var effects = CompletableFuture.supplyAsync(() -> take(offset));
            await("it waits for the other").atMost(SOON).until(() -> database.count("""
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                    """) == 1);
            other.commit();
            return effects.join();
        }
    }

    /** Two pieces of each product. */
    private static Attempt take(long offset) {
        var order = anOrder();
        for (var product = 1; product <= PRODUCTS; product++) {
            order.withLine("SKU-" + (1000 + product), 2);
        }
        var record = order.at(offset);
        var slice =
                new Slice(new TopicPartition(record.at().topic(), record.at().partition()), List.of());
        var effects = new Effects(database.jdbc, new Replica("consumer-1"), InstantSource.system());
        var attempt = new TransactionTemplate(database.transactions).execute(status -> {
            var result = effects.write(slice, List.of(new Decision.Confirm(record.at(), record.order())));
            if (!(result instanceof Attempt.Written)) {
                status.setRollbackOnly();
            }
            return result;
        });
        return Objects.requireNonNull(attempt, "what the transaction gave");
    }
}
