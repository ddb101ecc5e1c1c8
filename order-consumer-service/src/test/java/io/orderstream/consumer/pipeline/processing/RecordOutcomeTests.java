package io.orderstream.consumer.pipeline.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordOutcomeTests {
    /** Alerts, Grafana's dashboards and whoever queries the tables know these words. */
    @Test
    void theWordsThatAreReadFromOutsideStay() {
        assertThat(RecordOutcome.values())
                .extracting(RecordOutcome::name)
                .containsExactly("CONFIRMED", "REJECTED", "REPEAT", "DEAD_LETTERED");
        assertThat(RecordOutcome.values())
                .extracting(RecordOutcome::tag)
                .containsExactly("confirmed", "rejected", "repeat", "dead-letter");
    }

    @Test
    void theDashboardHasAColourForEach() throws IOException {
        var script = resource("/static/dashboard/orders.js");
        assertThat(RecordOutcome.values())
                .allSatisfy(outcome -> assertThat(script).contains(outcome.name() + ": '"));
    }

    @Test
    void theTableTakesTheOutcomesOfStoredOrders() throws IOException {
        var stored = Arrays.asList(RecordOutcome.CONFIRMED, RecordOutcome.REJECTED);
        assertThat(resource("/db/migration/V1__orders.sql"))
                .contains("CHECK (status IN ('%s', '%s'))".formatted(stored.toArray()));
    }

    private static String resource(String path) throws IOException {
        try (var content = RecordOutcomeTests.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(content, path).readAllBytes(), UTF_8);
        }
    }
}
