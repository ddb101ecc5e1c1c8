package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.TopicPartition;
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
                    .until(() -> owned(pipeline).equals("{consumer-1=[0, 1], consumer-2=[2, 3], consumer-3=[4, 5]}"));

            send(pipeline, 300);
            second.close();
            send(pipeline, 300);
            await("taken over")
                    .atMost(SOON)
                    .until(() -> owned(pipeline).equals("{consumer-1=[0, 1, 2], consumer-3=[3, 4, 5]}"));
            send(pipeline, 300);

            pipeline.start("consumer-2");
            await("handed back")
                    .atMost(SOON)
                    .until(() -> owned(pipeline).equals("{consumer-1=[0, 1], consumer-2=[2, 3], consumer-3=[4, 5]}"));
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

    private static String owned(Pipeline pipeline) throws InterruptedException, ExecutionException {
        var group = pipeline.admin()
                .describeConsumerGroups(List.of(pipeline.topic()))
                .all()
                .get()
                .values()
                .iterator()
                .next();
        var owned = new TreeMap<String, List<Integer>>();
        group.members()
                .forEach(member -> owned.put(
                        member.clientId(),
                        member.assignment().topicPartitions().stream()
                                .map(TopicPartition::partition)
                                .sorted()
                                .toList()));
        return owned.toString();
    }
}
