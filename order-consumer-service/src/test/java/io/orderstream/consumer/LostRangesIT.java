package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Records that retention took are told from offsets that never were orders. */
class LostRangesIT {
    private static final Duration SOON = Duration.ofSeconds(45);

    @Test
    void whatIsDeletedWhileNobodyConsumesIsCountedAndKept() throws Exception {
        try (var pipeline = new Pipeline()) {
            pipeline.start("consumer-1");
            pipeline.sendOrders(60);
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);
            pipeline.replica(0).close();

            pipeline.sendOrders(120); // 20 for each partition, from offset 10
            pipeline.admin()
                    .deleteRecords(Map.of(
                            new TopicPartition(pipeline.topic(), 0), RecordsToDelete.beforeOffset(17),
                            new TopicPartition(pipeline.topic(), 1), RecordsToDelete.beforeOffset(30)))
                    .all()
                    .get();
            var replica = pipeline.start("consumer-1");
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);
            await("both").atMost(SOON).until(() -> pipeline.count("SELECT count(*) FROM lost_ranges") == 2);
            assertThat(pipeline.database()
                            .sql(
                                    "SELECT partition || ' ' || from_offset || ' ' || to_offset FROM lost_ranges ORDER BY 1")
                            .query(String.class)
                            .list())
                    .containsExactly("0 10 17", "1 10 30");
            assertThat(pipeline.confirmed()).isEqualTo(60 + 120 - 7 - 20);
            await("told").atMost(SOON).until(() -> replica.meter("orders_lost_records") == 27);
            assertThat(replica.management("/actuator/health/progress").body()).contains("LOST", "P0 10 to 16");

            pipeline.database()
                    .sql("UPDATE lost_ranges SET acknowledged_at = now()")
                    .update();
            await("acknowledged").atMost(SOON).until(() -> replica.meter("orders_lost_records") == 0);
        }
    }

    @Test
    void markersAndAbortedRecordsAreNothingLostAndLeaveNoLag() {
        try (var pipeline = new Pipeline();
                var writer = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                pipeline.platform().bootstrapServers(),
                                "transactional.id",
                                pipeline.topic()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            pipeline.start("consumer-1");
            writer.initTransactions();
            for (var round = 0; round < 3; round++) {
                writer.beginTransaction();
                var _ = writer.send(pipeline.record(0, anOrder().build()));
                writer.commitTransaction();
                writer.beginTransaction();
                var _ = writer.send(pipeline.record(0, anOrder().build()));
                writer.flush();
                writer.abortTransaction();
            }
            await("the three that count").atMost(SOON).until(() -> pipeline.confirmed() == 3);
            await("no lag behind the last marker").atMost(SOON).until(() -> pipeline.lag() == 0);
            assertThat(pipeline.count("SELECT count(*) FROM lost_ranges")).isZero();
            assertThat(pipeline.count("SELECT next_offset FROM partition_progress WHERE partition = 0"))
                    .isEqualTo(12);
        }
    }
}
