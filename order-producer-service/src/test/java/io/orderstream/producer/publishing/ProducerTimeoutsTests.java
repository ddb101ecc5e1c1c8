package io.orderstream.producer.publishing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProducerTimeoutsTests {
    private final ProducerTimeouts timeouts = new ProducerTimeouts(Duration.ofSeconds(2), Duration.ofMillis(4500));

    @Test
    void clientGivesUpBeforeTheRequestDoes() {
        assertThatCode(() -> timeouts.checkInside(Duration.ofSeconds(7))).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> timeouts.checkInside(Duration.ofMillis(6500)))
                .withMessageContaining("max.block.ms (2000) and delivery.timeout.ms (4500)");
    }
}
