package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.background.Background;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeStateTests {
    private final TestContainer container = new TestContainer();
    private final TestIntake intake = new TestIntake();
    private final ScheduledExecutorService resumptions = Background.thread("resumptions");
    private final IntakeState state =
            new IntakeState(new OrdersContainer(container.registered(), resumptions), intake.assigned);

    @AfterEach
    void noMoreResumptions() {
        resumptions.shutdownNow();
    }

    @Test
    void itPollsWhileTheContainerRuns() {
        assertThat(state.polling()).isFalse();
        container.start();
        assertThat(state.polling()).isTrue();
    }

    @Test
    void itNamesWhatIsOwnedAndWhatWaitsInTheirOrder() {
        for (var number : new int[] {10, 2, 0}) {
            intake.consumer.log(number, 0, "poison");
        }
        intake.consumer.log(5, 0, "a");
        intake.rebalance(10, 5, 2, 0);
        intake.poll();
        assertThat(state.owned()).containsExactly(0, 2, 5, 10);
        assertThat(state.waiting()).containsExactly(0, 2, 10);
    }
}
