package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Three replicas, one group: who owns what, and what a change of hands costs. */
class GroupIT {
    private static final Duration SOON = Duration.ofSeconds(45);

    @Test
    void threeReplicasOwnPairsAndHandThemOverWithoutASecondEffect() {
        try (var pipeline = new Pipeline()) {
            pipeline.start("consumer-3");
            var second = pipeline.start("consumer-2");
            pipeline.start("consumer-1");
            await("pairs, whoever came first")
                    .atMost(SOON)
                    .until(() -> new Group(pipeline)
                            .owned()
                            .equals("{consumer-1=[0, 1], consumer-2=[2, 3], consumer-3=[4, 5]}"));

            send(pipeline, 300);
            second.close();
            send(pipeline, 300);
            await("taken over")
                    .atMost(SOON)
                    .until(() -> new Group(pipeline).owned().equals("{consumer-1=[0, 1, 2], consumer-3=[3, 4, 5]}"));
            send(pipeline, 300);

            pipeline.start("consumer-2");
            await("handed back")
                    .atMost(SOON)
                    .until(() -> new Group(pipeline)
                            .owned()
                            .equals("{consumer-1=[0, 1], consumer-2=[2, 3], consumer-3=[4, 5]}"));
            send(pipeline, 300);
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);

            assertThat(pipeline.count("SELECT count(*) FROM orders WHERE status = 'CONFIRMED'"))
                    .isEqualTo(1200);
            assertThat(pipeline.count("SELECT initial_stock - stock FROM products WHERE sku = 'SKU-1001'"))
                    .isEqualTo(2400);
            assertThat(pipeline.count("SELECT sum(next_offset) FROM partition_progress"))
                    .isEqualTo(1200);

            theLastPiecesAreSoldOnce(pipeline);
        }
    }

    /** All three replicas want them at the same time, and nobody locks them before the decision. */
    private static void theLastPiecesAreSoldOnce(Pipeline pipeline) {
        pipeline.database()
                .sql("UPDATE products SET stock = 500, initial_stock = 500 WHERE sku = 'SKU-1002'")
                .update();
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var i = 0; i < 1200; i++) {
            var order = anOrder().withLine("SKU-1002", 1).withLine("SKU-1003", 2);
            records.add(pipeline.record(i % 6, order.build()));
        }
        pipeline.sendAll(records);
        await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);

        assertThat(pipeline.confirmed()).isEqualTo(1200 + 500);
        assertThat(pipeline.count(
                        "SELECT count(*) FROM orders WHERE reason = 'INSUFFICIENT_STOCK: SKU-1002, wanted 1, left 0'"))
                .isEqualTo(700);
        assertThat(pipeline.stockMismatches()).isZero();
        assertThat(pipeline.deadLetters()).isEmpty();
    }

    private static void send(Pipeline pipeline, int orders) {
        for (var i = 0; i < orders; i++) {
            pipeline.send(i % 6, anOrder().build());
        }
    }
}
