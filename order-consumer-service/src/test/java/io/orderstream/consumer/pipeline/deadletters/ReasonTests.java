package io.orderstream.consumer.pipeline.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTests {
    @Test
    void theNamesAreAHeadersValueAndAMetricsTagAndStay() {
        assertThat(Reason.values())
                .extracting(Enum::name)
                .contains(
                        "EMPTY_VALUE",
                        "UNDECODABLE",
                        "UNKNOWN_SCHEMA",
                        "INVALID_ORDER",
                        "CONFLICTING_REPEAT",
                        "REFUSED_BY_DATABASE");
    }
}
