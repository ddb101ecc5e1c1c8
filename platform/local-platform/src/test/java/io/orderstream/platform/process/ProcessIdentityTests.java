package io.orderstream.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTests {
    @Test
    void aProcessIsAsOldAsTheJvmSays() {
        var started = ProcessHandle.current().info().startInstant().orElseThrow();
        var age =
                ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow().age();
        assertThat(age)
                .isCloseTo(
                        Duration.ofMillis(System.currentTimeMillis() - started.toEpochMilli()), Duration.ofSeconds(2));
    }
}
