package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersListenerTests {
    private final TestIntake intake = new TestIntake();

    @BeforeEach
    void threePartitions() {
        intake.consumer.log(0, 0, "a");
        intake.consumer.log(1, 0, "b");
        intake.consumer.log(2, 0, "c");
        intake.rebalance(0, 1, 2);
        intake.heard.words().clear();
    }

    @Test
    void everyPartitionsSliceHasItsOutcomeBeforeTheOneCommit() {
        intake.heard.afterEach(
                number -> assertThat(intake.consumer.committed(number)).isEqualTo(-1));
        intake.poll();
        assertThat(intake.heard.words()).containsExactly("applied 0 up to 1", "applied 1 up to 1", "applied 2 up to 1");
        assertThat(intake.consumer.committed(2)).isOne();
    }

    @Test
    void whatIsEverybodysPutsOffOnlyWhatComesAfterIt() {
        intake.heard.afterEach(_ -> intake.database.goesAway());
        intake.poll();
        assertThat(intake.heard.words())
                .containsExactly("applied 0 up to 1", "put off 1: DATABASE", "put off 2: DATABASE");
        assertThat(intake.database.attempts()).as("the third is not tried").isEqualTo(2);
        assertThat(intake.consumer.committed(0)).isOne();
    }

    @Test
    void aBugEndsThePollWithoutACommit() {
        intake.database.failsWith(new IllegalStateException("bug"));
        assertThatThrownBy(intake::poll).isInstanceOf(IllegalStateException.class);
        assertThat(intake.consumer.committed(0)).isEqualTo(-1);
        assertThat(intake.waiting()).isEmpty();
    }
}
