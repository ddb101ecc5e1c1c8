package io.orderstream.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.drills.context.Tempo;
import io.orderstream.drills.report.Check;
import io.orderstream.drills.report.DrillResult;
import io.orderstream.drills.report.Figures;
import io.orderstream.running.CommandFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrillsTests {
    private static final Figures FIGURES = new Figures(
            1_234,
            5,
            6,
            7,
            Duration.ofMillis(40),
            Duration.ofSeconds(7),
            Duration.ofSeconds(3),
            Duration.ofSeconds(11),
            99,
            Duration.ofMinutes(1));

    @Test
    void everyDrillOfTheGuaranteesIsThere() {
        assertThat(Drills.all().stream().map(Drill::name))
                .containsExactlyInAnyOrder(
                        "consumer-kill",
                        "consumer-freeze",
                        "consumer-term",
                        "rebalance-storm",
                        "broker-kill",
                        "brokers-frozen",
                        "below-min-isr",
                        "coordinator-kill",
                        "database-down",
                        "commit-outcome-unknown",
                        "registry-down",
                        "poison-bytes",
                        "poison-in-mid-batch",
                        "header-bomb",
                        "dead-letter-topic-unavailable",
                        "producer-kill",
                        "response-lost",
                        "everything-killed",
                        "connect-kill");
    }

    @Test
    void aWrongNameIsToldTheRightOnes() {
        assertThatThrownBy(() -> Drills.named("consumer-kil"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("there is no drill consumer-kil")
                .hasMessageContaining("consumer-kill,");
    }

    @Test
    void thePageHasEveryGuaranteeWithADrillAndEveryDrillWithItsFigures() {
        var held = new DrillResult("consumer-kill", Instant.EPOCH, 1, Tempo.FULL, "a machine", FIGURES, List.of());
        var broken = new DrillResult(
                "broker-kill",
                Instant.EPOCH,
                1,
                Tempo.SHORT,
                "a machine",
                FIGURES,
                List.of(new Check("lost", false, "1, not 0")));
        var page = GuaranteesPage.of(Drills.all(), Map.of("consumer-kill", held, "broker-kill", broken));
        assertThat(page).doesNotContain("|  |");
        for (var guarantee : Guarantee.values()) {
            assertThat(page).contains("| " + guarantee.number() + " | ");
        }
        assertThat(page)
                .contains("| `consumer-kill` | yes | 1,234 | 5 | 6 | 7 | 0.04 s | 7.0 s | 3.0 s | 11.0 s |")
                .contains("| `broker-kill` *short* | **no** |")
                .contains("| `poison-bytes` | not played |");
    }
}
