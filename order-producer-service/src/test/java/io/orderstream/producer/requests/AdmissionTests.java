package io.orderstream.producer.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AdmissionTests {
    private static final RequestProperties PROPERTIES = new RequestProperties(
            Duration.ofSeconds(7), DataSize.ofKilobytes(1), DataSize.ofKilobytes(1), 1000, DataSize.ofKilobytes(2));

    @Test
    void whatIsInFlightIsBoundedAndGivenBack() {
        var admission = new Admission(PROPERTIES);
        try (var first = admission.begin();
                var second = admission.begin()) {
            assertThat(first.takeOrders(600)).isTrue();
            assertThat(second.takeOrders(401)).isFalse();
            assertThat(second.takeOrders(400)).isTrue();
            assertThat(first.takeBytes(2000)).isTrue();
            assertThat(second.takeBytes(49)).isFalse();
            assertThat(admission.ordersInFlight()).isEqualTo(1000);
        }
        assertThat(admission.ordersInFlight()).isZero();
        try (var third = admission.begin()) {
            assertThat(third.takeOrders(1000)).isTrue();
            assertThat(third.takeBytes(2048)).isTrue();
        }
    }

    @Test
    void refusedRequestGivesNothingBackThatItNeverHad() {
        var admission = new Admission(PROPERTIES);
        try (var permits = admission.begin()) {
            assertThat(permits.takeOrders(1001)).isFalse();
        }
        assertThat(admission.ordersInFlight()).isZero();
    }
}
