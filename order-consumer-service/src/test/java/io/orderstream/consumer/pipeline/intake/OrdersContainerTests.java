package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.orderstream.consumer.background.Background;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrdersContainerTests {
    private static final TopicPartition PARTITION = TestConsumer.partition(0);

    private final ScheduledExecutorService resumptions = Background.thread("resumptions");
    private final TestContainer springs = new TestContainer();
    private final OrdersContainer container = new OrdersContainer(springs.registered(), resumptions);

    @AfterEach
    void noMoreResumptions() {
        resumptions.shutdownNow();
    }

    @Test
    void itPollsFromItsStartUntilItIsStopped() {
        assertThat(container.polling()).isFalse();
        container.start();
        assertThat(container.polling()).isTrue();
        springs.stops();
        assertThat(container.polling()).isFalse();
    }

    @Test
    void aPauseHoldsForItsTime() {
        container.pause(PARTITION, Duration.ofHours(1));
        assertThat(springs.isPartitionPauseRequested(PARTITION)).isTrue();
    }

    @Test
    void andEndsByItself() {
        container.pause(PARTITION, Duration.ofMillis(1));
        await("resumed").atMost(Duration.ofSeconds(30)).until(() -> !springs.isPartitionPauseRequested(PARTITION));
    }

    @Test
    void beforeSpringHasMadeItNothingPollsAndNothingFails() {
        var early = new OrdersContainer(TestContainer.noneRegistered(), resumptions);
        assertThat(early.polling()).isFalse();
        assertThatCode(() -> {
                    early.start();
                    early.pause(PARTITION, Duration.ofMillis(1));
                })
                .doesNotThrowAnyException();
    }
}
