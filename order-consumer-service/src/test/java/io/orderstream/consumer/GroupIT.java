package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
        }
    }

    private static void send(Pipeline pipeline, int orders) {
        for (var i = 0; i < orders; i++) {
            pipeline.send(i % 6, anOrder().build());
        }
    }
}
