package io.orderstream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.Test;

/** A topic of the same name is not the same topic, and the group's offsets are not the progress. */
class TopicIdentityIT {
    private static final Duration SOON = Duration.ofSeconds(45);

    @Test
    void aTopicThatIsMadeAnewUnderRunningConsumersStopsThemUntilItIsAdoptedAndNothingOfItIsLost() throws Exception {
        try (var pipeline = new Pipeline()) {
            var replica = pipeline.start("consumer-1");
            pipeline.sendOrders(60);
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0); // the tables are made beside the start
            assertThat(pipeline.confirmed()).isEqualTo(60);

            makeAnew(pipeline);
            pipeline.sendOrders(120); // outgrows the old progress
            await("all six are stopped")
                    .atMost(SOON)
                    .until(() -> pipeline.count(
                                    "SELECT count(*) FROM partition_progress WHERE stopped_reason = 'OTHER_TOPIC'")
                            == 6);
            assertThat(replica.management("/actuator/health/readiness").body()).contains("OTHER_TOPIC");
            await("named by the metric").atMost(SOON).until(() -> replica.meter("orders_partition_stopped") == 6);
            assertThat(replica.management("/actuator/health/progress").body()).contains("STOPPED");

            adopt(pipeline);
            await("all of the new topic").atMost(SOON).until(() -> pipeline.confirmed() == 60 + 120);
            assertThat(pipeline.stockMismatches()).isZero();
            await("nothing is stopped").atMost(SOON).until(() -> replica.meter("orders_partition_stopped") == 0);
        }
    }

    /** As {@code ./orders progress adopt}. */
    private static void adopt(Pipeline pipeline) throws Exception {
        var id = pipeline.admin()
                .describeTopics(List.of(pipeline.topic()))
                .allTopicNames()
                .get()
                .values()
                .iterator()
                .next()
                .topicId();
        pipeline.database()
                .sql("UPDATE partition_progress SET topic_id = ?, next_offset = 0, stopped_reason = NULL")
                .param(id.toString())
                .update();
    }

    private static void makeAnew(Pipeline pipeline) throws Exception {
        Admin admin = pipeline.admin();
        admin.deleteTopics(List.of(pipeline.topic())).all().get();
        await("made anew").atMost(SOON).until(() -> {
            try {
                admin.createTopics(List.of(new NewTopic(pipeline.topic(), 6, (short) 1)))
                        .all()
                        .get();
                return true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicExistsException) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Test
    void whatTheGroupIsResetToChangesNothing() throws Exception {
        try (var pipeline = new Pipeline()) {
            pipeline.start("consumer-1");
            pipeline.sendOrders(60);
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);
            assertThat(pipeline.committed().values())
                    .extracting(OffsetAndMetadata::metadata)
                    .containsOnly("order-consumer-service");
            pipeline.replica(0).close();

            var reset = new OffsetAndMetadata(0);
            await("the group is empty").atMost(SOON).ignoreExceptions().until(() -> {
                pipeline.admin()
                        .alterConsumerGroupOffsets(
                                pipeline.topic(), Map.of(new TopicPartition(pipeline.topic(), 0), reset))
                        .all()
                        .get();
                return true;
            });
            pipeline.start("consumer-1");
            await("the database wins").atMost(SOON).until(() -> pipeline.lag() == 0);
            assertThat(pipeline.confirmed()).isEqualTo(60);
        }
    }
}
