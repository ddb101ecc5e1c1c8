package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakePropertiesTests {
    @Test
    void theBoundsThemselvesAreAllowed() {
        assertThatCode(() -> properties("PT0.001S", "PT0.001S", "PT0.001S", "PT10S"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT5S, PT5S, PT0S, orders.intake.first-retry",
        "PT1S, PT0S, PT5S, PT0S, orders.intake.longest-retry",
        "PT1S, PT0.9S, PT5S, PT0S, orders.intake.longest-retry",
        "PT1S, PT5S, PT-1S, PT0S, orders.intake.commit-timeout",
        "PT1S, PT5S, PT5S, PT-1S, orders.intake.downstream-delay",
        "PT1S, PT5S, PT5S, PT10.001S, orders.intake.downstream-delay"
    })
    void beyondThemTheSettingIsNamed(String first, String longest, String commit, String delay, String named) {
        assertThatThrownBy(() -> properties(first, longest, commit, delay)).hasMessageContaining(named);
    }

    private static IntakeProperties properties(String first, String longest, String commit, String delay) {
        return new IntakeProperties(
                "orders",
                "group",
                Assignment.RANGE,
                Duration.parse(first),
                Duration.parse(longest),
                Duration.parse(commit),
                Duration.parse(delay));
    }
}
