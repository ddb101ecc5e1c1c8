package io.orderstream.consumer.pipeline.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterPropertiesTests {
    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT3S", "PT20S"})
    void theWaitLeavesTheMembershipAlone(Duration wait) {
        assertThat(new DeadLetterProperties(wait).acknowledgementWait()).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT20.001S"})
    void otherwiseItIsRefusedByItsName(Duration wait) {
        assertThatThrownBy(() -> new DeadLetterProperties(wait))
                .hasMessageContaining("orders.dead-letters.acknowledgement-wait");
    }
}
