package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader of the database's change log sees, through slots as Kafka Connect has them. */
class OutboxIT {
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
        slot("it_outbox", "outbox", "insert");
        slot("it_catalogue", "catalogue", "insert, update, delete");
    }

    @AfterAll
    static void stop() {
        replica.close();
        // A slot that stays holds back the change log of the shared server.
        pipeline.database()
                .sql(
                        "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = current_database()")
                .query(String.class)
                .list();
        pipeline.close();
    }

    @Test
    void eachOrderIsOneInsertInTheChangeLogAndTheTableStaysEmpty() {
        changes("it_outbox", 'I');
        var repeated = anOrder().withId(UUID.randomUUID()).build();
        pipeline.send(1, repeated);
        pipeline.send(1, anOrder().withLine("NO-SUCH-SKU", 1).build());
        pipeline.send(1, repeated);
        drained();
        assertThat(changes("it_outbox", 'I')).isEqualTo(2);
        assertThat(changes("it_outbox", 'D')).isZero();
        assertThat(pipeline.count("SELECT count(*) FROM outbox")).isZero();
        assertThat(pipeline.count("SELECT count(*) FROM order_events WHERE order_id = '" + repeated.getOrderId()
                        + "' AND id = order_event_id(order_id, 'CONFIRMED')"))
                .isEqualTo(1);
    }

    @Test
    void theEventHasTheLinesAsTextAndThePlaceOfTheRecord() {
        var order = anOrder()
                .withId(UUID.randomUUID())
                .withLine("SKU-1003", 2)
                .withLine("NO/such+SKU ö", 1)
                .build();
        pipeline.send(3, order);
        drained();
        var event = pipeline.database()
                .sql(
                        "SELECT lines::text, record_partition || '@' || e.record_offset AS place, o.partition || '@' || o.record_offset AS stored"
                                + " FROM order_events AS e JOIN orders AS o USING (order_id) WHERE order_id = ?")
                .param(UUID.fromString(order.getOrderId()))
                .query()
                .singleRow();
        assertThat(event.get("lines"))
                .isEqualTo(order.getLines().stream()
                        .map(line -> "{\"sku\":\"%s\",\"quantity\":%d,\"unitPrice\":\"%s\"}"
                                .formatted(line.getSku(), line.getQuantity(), line.getUnitPrice()))
                        .collect(Collectors.joining(",", "[", "]")));
        assertThat(event.get("place")).isEqualTo(event.get("stored"));
    }

    @Test
    void aConsumerOfTheVersionBeforeWritesWholeEventsToo() {
        pipeline.send(4, anOrder().withId(UUID.randomUUID()).build());
        drained();
        changes("it_outbox", 'I');
        // All that it knows of the outbox.
        pipeline.database()
                .sql("SELECT publish_orders(array(SELECT order_id FROM orders LIMIT 1))")
                .query((rows, _) -> rows.getObject(1))
                .list();
        assertThat(pipeline.count("SELECT count(*) FROM pg_logical_slot_get_binary_changes('it_outbox', NULL, NULL,"
                        + " 'proto_version', '1', 'publication_names', 'it_outbox')"
                        + " WHERE get_byte(data, 0) = ascii('I') AND position('\"unitPrice\"'::bytea IN data) > 0"))
                .isEqualTo(1);
        assertThat(pipeline.count("SELECT count(*) FROM outbox")).isZero();
    }

    @Test
    void theCatalogueChangesWithNameAndPriceAndNotWithTheStock() {
        changes("it_catalogue", 'U');
        pipeline.send(2, anOrder().withLine("SKU-1003", 1).build());
        drained();
        assertThat(changes("it_catalogue", 'U')).isZero();
        pipeline.database()
                .sql("UPDATE products SET price = price + 1, stock = stock - 0 WHERE sku = 'SKU-1003'")
                .update();
        assertThat(changes("it_catalogue", 'U')).isEqualTo(1);
        pipeline.database().sql("DELETE FROM products WHERE sku = 'SKU-1090'").update();
        assertThat(changes("it_catalogue", 'D')).isEqualTo(1);
        assertThat(
                        pipeline.count(
                                "SELECT count(*) FROM products p FULL JOIN catalogue c USING (sku, name, price) WHERE p.sku IS NULL OR c.sku IS NULL OR p.stock IS NULL"))
                .isZero();
    }

    @Test
    void whatASlotHoldsBackIsMeasured() {
        await("the slots' figures")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(
                                replica.management("/actuator/prometheus").body())
                        .contains("orders_replication_slot_active{")
                        .containsPattern("orders_replication_slot_retained_bytes\\{.*slot=\"it_outbox\".*} [0-9]"));
    }

    private static void slot(String name, String table, String operations) {
        pipeline.database()
                .sql("CREATE PUBLICATION " + name + " FOR TABLE " + table + " WITH (publish = '" + operations + "')")
                .update();
        pipeline.database()
                .sql("SELECT lsn::text FROM pg_create_logical_replication_slot('" + name + "', 'pgoutput')")
                .query(String.class)
                .single();
    }

    /** @return how many changes of the kind (I, U, D) came since the last call; each pgoutput message begins with its kind */
    private static long changes(String slot, char kind) {
        return pipeline.count("SELECT count(*) FROM pg_logical_slot_get_binary_changes('" + slot
                + "', NULL, NULL, 'proto_version', '1', 'publication_names', '" + slot
                + "') WHERE get_byte(data, 0) = ascii('" + kind + "')");
    }

    private static void drained() {
        await("no lag").atMost(SOON).until(() -> pipeline.lag() == 0);
    }
}
