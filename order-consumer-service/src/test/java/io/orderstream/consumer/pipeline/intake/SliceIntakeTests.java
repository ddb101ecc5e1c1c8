package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;

/** Which failure waits for what, and which one is a bug. */
class SliceIntakeTests {
    private final TestIntake intake = new TestIntake();

    @BeforeEach
    void oneRecord() {
        intake.consumer.log(0, 0, "a");
        intake.rebalance(0);
        intake.heard.words().clear();
    }

    @Test
    void aRegistryThatCannotBeAskedIsWaitedFor() {
        intake.decoding(_ -> {
            throw new TimeoutException("registry");
        });
        intake.poll();
        assertThat(intake.heard.words()).containsExactly("put off 0: REGISTRY");
        assertThat(intake.database.attempts()).isZero();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsWaitedFor() {
        intake.database.goesAway();
        intake.poll();
        assertThat(intake.heard.words()).containsExactly("put off 0: DATABASE");
    }

    @Test
    void brokersThatDoNotSayWhereThePartitionGoesOnAreWaitedFor() {
        intake.database.stands(0, 1);
        intake.consumer.setOffsetsException(new TimeoutException("brokers"));
        intake.poll();
        assertThat(intake.heard.words()).containsExactly("put off 0: TOPIC");
    }

    @Test
    void aDeadLetterIsAcknowledgedBeforeTheSliceHasItsEffect() {
        intake.consumer.log(0, 0, "poison", "b");
        intake.poll();
        assertThat(intake.heard.words()).containsExactly("put off 0: DEAD_LETTER_TOPIC");
        assertThat(intake.database.effects()).isEmpty();
        intake.deadLetters.completeNext();
        intake.endPauses();
        intake.poll();
        assertThat(intake.heard.words()).endsWith("applied 0 up to 2");
    }

    @Test
    void aStatementThatIsWrongIsABug() {
        intake.database.failsWith(
                new BadSqlGrammarException("task", "SELECT", new SQLException("syntax error", "42601")));
        assertThatThrownBy(intake::poll).isInstanceOf(BadSqlGrammarException.class);
        assertThat(intake.heard.words()).isEmpty();
    }
}
