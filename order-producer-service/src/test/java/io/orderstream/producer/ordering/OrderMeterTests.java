package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.DocumentedMeters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderMeterTests {
    @ParameterizedTest
    @EnumSource
    void everyKindOfRequestIsDocumented(OrderMetrics.Kind kind) {
        assertThat(DocumentedMeters.values("kind")).contains(DocumentedMeters.value(kind));
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeOfARequestIsDocumented(OrderMetrics.Outcome outcome) {
        assertThat(DocumentedMeters.values("outcome")).contains(DocumentedMeters.value(outcome));
    }

    @ParameterizedTest
    @EnumSource
    void everyResultOfAnOrderIsDocumented(OrderOutcome.Result result) {
        assertThat(DocumentedMeters.values("result")).contains(DocumentedMeters.value(result));
    }
}
