package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;

class IntakeConfigurationTests {
    private final AssignedPartitions assigned = new TestIntake().assigned;
    private final OrdersRebalanceListener rebalances =
            new OrdersRebalanceListener(assigned, IsolatedObserversTests.isolated());

    @Test
    void theContainerCommitsNothingByItselfAndLeavesTimeForTheSliceInHand() {
        var factory = new IntakeConfiguration()
                .kafkaListenerContainerFactory(
                        new DefaultKafkaConsumerFactory<>(Map.of()), rebalances, assigned, _ -> {});
        var container = factory.getContainerProperties();
        assertThat(container.getAckMode()).isEqualTo(AckMode.MANUAL);
        assertThat(container.getAssignmentCommitOption()).isEqualTo(AssignmentCommitOption.NEVER);
        assertThat(container.getConsumerRebalanceListener()).isSameAs(rebalances);
        assertThat(Duration.ofMillis(container.getShutdownTimeout()))
                .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(25));
    }
}
