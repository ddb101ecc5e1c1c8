package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.processing.Slice;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DownstreamTests {
    private final Slice slice = new Slice(
            TestConsumer.partition(0), List.of(new ConsumerRecord<>(TestConsumer.TOPIC, 0, 0, null, new byte[0])));

    @Test
    void withoutADelayNothingIsWaitedFor() {
        var none = new Downstream(Duration.ZERO);
        none.stop();
        assertThat(none.served(slice)).as("also while the replica stops").isTrue();
    }

    @Test
    void theWaitIsServedToItsEnd() {
        assertThat(new Downstream(Duration.ofMillis(1)).served(slice)).isTrue();
    }

    @Test
    void aStoppingReplicaLeavesIt() {
        var slow = new Downstream(Duration.ofHours(1));
        slow.stop();
        assertThat(slow.served(slice)).isFalse();
    }

    @Test
    void anInterruptLeavesItAndIsKept() {
        Thread.currentThread().interrupt();
        try {
            assertThat(new Downstream(Duration.ofHours(1)).served(slice)).isFalse();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
