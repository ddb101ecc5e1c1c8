package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.pipeline.processing.Slice;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class IntakeLifecycleTests {
    private final TestContainer container = new TestContainer();
    private final Downstream downstream = new Downstream(Duration.ofHours(1));

    @Test
    void theTablesStartTheContainerAndTheEndOfTheContextEndsTheWaitForTheDownstream() {
        try (var resumptions = Background.thread("resumptions")) {
            var lifecycle = new IntakeLifecycle(new OrdersContainer(container.registered(), resumptions), downstream);
            assertThat(container.isRunning()).isFalse();
            lifecycle.start();
            assertThat(container.isRunning()).isTrue();

            lifecycle.stop();
            var slice = new Slice(
                    TestConsumer.partition(0),
                    List.of(new ConsumerRecord<>(TestConsumer.TOPIC, 0, 0, null, new byte[0])));
            assertThat(downstream.served(slice)).isFalse();
        }
    }
}
