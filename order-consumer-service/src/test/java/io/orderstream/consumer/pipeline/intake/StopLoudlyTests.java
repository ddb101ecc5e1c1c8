package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.kafka.KafkaException;

class StopLoudlyTests {
    private final List<Object> states = new ArrayList<>();
    private final TestIntake intake = new TestIntake();
    private final StopLoudly errors = new StopLoudly(
            event -> states.add(((AvailabilityChangeEvent<?>) event).getState()),
            new UnreadablePartitions(intake.assigned));
    private final TestContainer container = new TestContainer();
    private final TestConsumer consumer = new TestConsumer();

    @Test
    void whatHasNoOutcomeEndsTheReplicasLifeAndCommitsNothing() {
        assertThatThrownBy(() -> errors.handleBatch(
                        new IllegalStateException("bug"), ConsumerRecords.empty(), consumer, container, () -> {}))
                .isInstanceOf(KafkaException.class);
        assertThat(states).containsExactly(LivenessState.BROKEN);
    }

    @Test
    void kafkasOwnErrorsInAPollPass() {
        assertThatCode(() -> errors.handleOtherException(
                        new GroupAuthorizationException("group"), consumer, container, true))
                .doesNotThrowAnyException();
        assertThat(states).isEmpty();
    }

    @Test
    void anotherMemberWithOurNameDoesNot() {
        assertThatThrownBy(() ->
                        errors.handleOtherException(new FencedInstanceIdException("fenced"), consumer, container, true))
                .isInstanceOf(KafkaException.class);
        assertThat(states).containsExactly(LivenessState.BROKEN);
    }
}
