package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeMetricsTests {
    private final TestIntake intake = new TestIntake();
    private final SimpleMeterRegistry registry = intake.registry;

    @BeforeEach
    void twoPartitions() {
        intake.consumer.log(0, 0, "a", "b", "c");
        intake.consumer.log(1, 0, "poison");
        intake.rebalance(0, 1);
    }

    @Test
    void theyAreAllThereBeforeAnythingHappens() {
        assertThat(new TestIntake().registry.getMeters()).hasSameSizeAs(registry.getMeters());
        intake.poll();
        assertThat(new TestIntake().registry.getMeters()).hasSameSizeAs(registry.getMeters());
    }

    @Test
    void whatIsOwnedWaitsAndIsLostIsCounted() {
        intake.poll();
        assertThat(gauge("orders.partitions.assigned")).isEqualTo(2);
        assertThat(gauge("orders.partitions.waiting")).isOne();
        intake.loseEverything();
        assertThat(gauge("orders.partitions.assigned")).isZero();
        assertThat(gauge("orders.partitions.waiting")).isZero();
        assertThat(registry.get("orders.partitions.lost").counter().count()).isEqualTo(2);
    }

    @Test
    void recordsAreCountedByWhatBecameOfThem() {
        intake.poll();
        assertThat(registry.get("orders.records")
                        .tag("outcome", "repeat")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(registry.get("orders.slice.size").summary().totalAmount()).isEqualTo(3);
        assertThat(registry.get("orders.slices.put.off")
                        .tag("cause", "dead_letter_topic")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void recordsThatComeAgainAreCountedApart() {
        intake.poll();
        intake.consumer.seek(TestConsumer.partition(0), 1);
        intake.poll();
        assertThat(registry.get("orders.records.redelivered").counter().count()).isEqualTo(2);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
