package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.DocumentedMeters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderMeterTests {
    @ParameterizedTest
    @EnumSource
    void isDocumentedAsItDescribesItself(OrderMeter meter) {
        assertThat(DocumentedMeters.text())
                .contains(DocumentedMeters.row(meter.meterName(), meter.tags(), meter.description()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfRequestIsDocumented(RequestKind kind) {
        assertThat(DocumentedMeters.values("kind")).contains(DocumentedMeters.value(kind));
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeOfARequestIsDocumented(RequestOutcome outcome) {
        assertThat(DocumentedMeters.values("outcome")).contains(DocumentedMeters.value(outcome));
    }

    @ParameterizedTest
    @EnumSource
    void everyResultOfAnOrderIsDocumented(OrderResult result) {
        assertThat(DocumentedMeters.values("result")).contains(DocumentedMeters.value(result));
    }
}
