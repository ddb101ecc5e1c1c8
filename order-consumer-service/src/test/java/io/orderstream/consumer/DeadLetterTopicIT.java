package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.schemas.DeadLetterHeaders;
import io.orderstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dead letters cannot be written: the records behind them wait, and nobody else does. */
class DeadLetterTopicIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final byte[] POISON = {0x7b, 1, 2, 3};

    @Test
    void onlyThePartitionsWithADeadLetterWaitAndNothingIsWrittenTwice() throws Exception {
        try (var pipeline = new Pipeline()) {
            var replica = pipeline.start("consumer-1");
            var group = new Group(pipeline);
            poisonPartitionThree(pipeline, 1);
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);
            var members = group.members();
            assertThat(members).hasSize(1);

            // The producer knows the topic: the dead letter is in flight, refused again and again, until the
            // topic is back.
            delete(pipeline);
            var waitsAt = poisonPartitionThree(pipeline, 1);
            othersGoOn(pipeline, replica, waitsAt);
            create(pipeline);
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);
            assertThat(originalOffsets(pipeline)).containsExactly((int) waitsAt);

            assertThat(group.members()).as("one member throughout").isEqualTo(members);
            assertThat(replica.meter("orders_rebalances_seconds_count")).isOne();

            // A new producer never knew it: each send waits for the topic, and 200 in turn would take 10 minutes.
            replica.close();
            delete(pipeline);
            waitsAt = poisonPartitionThree(pipeline, 200);
            replica = pipeline.start("consumer-1");
            othersGoOn(pipeline, replica, waitsAt);
            members = group.members();
            assertThat(members).hasSize(1);
            create(pipeline);
            await("lag 0").atMost(SOON).until(() -> pipeline.lag() == 0);
            assertThat(originalOffsets(pipeline))
                    .containsExactlyElementsOf(IntStream.range((int) waitsAt, (int) waitsAt + 200)
                            .boxed()
                            .toList());
            assertThat(group.members()).as("one member throughout").isEqualTo(members);
            assertThat(replica.meter("orders_rebalances_seconds_count")).isOne();
            assertThat(pipeline.stockMismatches()).isZero();
        }
    }

    /** @return the first one's offset */
    private static long poisonPartitionThree(Pipeline pipeline, int records) {
        var first = pipeline.send(pipeline.poison(3, POISON));
        pipeline.sendAll(IntStream.range(1, records)
                .mapToObj(_ -> pipeline.poison(3, POISON))
                .toList());
        pipeline.send(3, anOrder().build());
        return first.offset();
    }

    private static void othersGoOn(Pipeline pipeline, RunningReplica replica, long waitsAt) {
        var refused = replica.meter("orders_slices_put_off", "dead_letter_topic");
        await("waits").atMost(SOON).until(() -> replica.meter("orders_slices_put_off", "dead_letter_topic") > refused);
        var before = pipeline.confirmed();
        for (var partition : new int[] {0, 1, 2, 4, 5}) {
            pipeline.send(partition, anOrder().build());
        }
        await("the others").atMost(SOON).until(() -> pipeline.confirmed() == before + 5);
        assertThat(pipeline.committed(3)).as("the source offset waits").isEqualTo(waitsAt);
    }

    private static void delete(Pipeline pipeline) throws Exception {
        pipeline.admin()
                .deleteTopics(List.of(Topics.deadLettersOf(pipeline.topic())))
                .all()
                .get();
    }

    private static void create(Pipeline pipeline) {
        pipeline.platform().createTopic(Topics.deadLettersOf(pipeline.topic()), Topics.PARTITIONS);
    }

    private static List<Integer> originalOffsets(Pipeline pipeline) {
        return pipeline.deadLetters().stream()
                .map(letter -> letter.headers().lastHeader(DeadLetterHeaders.ORIGINAL_OFFSET))
                .map(header -> Integer.valueOf(new String(header.value(), StandardCharsets.UTF_8)))
                .toList();
    }
}
