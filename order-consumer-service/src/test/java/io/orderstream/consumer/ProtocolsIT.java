package io.orderstream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings that are not the default work as well: two partitions each, though only the default says which two. */
class ProtocolsIT {
    private static final Duration SOON = Duration.ofSeconds(90);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            consumer-uniform   ; consumer-1=\\[., .], consumer-2=\\[., .], consumer-3=\\[., .]
            consumer-range     ; consumer-1=\\[(0, 1|2, 3|4, 5)], consumer-2=\\[(0, 1|2, 3|4, 5)], consumer-3=\\[(0, 1|2, 3|4, 5)]
            cooperative-sticky ; consumer-1=\\[., .], consumer-2=\\[., .], consumer-3=\\[., .]
            """)
    void threeReplicasShareThePartitionsAndHandThemOver(String assignment, String pairs) {
        try (var pipeline = new Pipeline()) {
            var group = new Group(pipeline);
            var setting = "--orders.intake.assignment=" + assignment;
            for (var number = 1; number <= 3; number++) {
                pipeline.start("consumer-" + number, setting);
                var members = number;
                await("joined").atMost(SOON).until(() -> group.members().size() == members);
            }
            await("pairs").atMost(SOON).until(() -> group.owned().matches("\\{" + pairs + "}"));

            pipeline.sendOrders(120);
            pipeline.replica(1).close();
            pipeline.sendOrders(120);
            await("taken over").atMost(SOON).until(() -> group.members().size() == 2 && pipeline.lag() == 0);
            assertThat(pipeline.confirmed()).isEqualTo(240);
            assertThat(pipeline.stockMismatches()).isZero();
            assertThat(pipeline.deadLetters()).isEmpty();
        }
    }
}
