package io.orderstream.cli.drills;

import static io.orderstream.cli.CommandRun.orders;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The drills in their short form, on one system of three brokers, and on one with Kafka Connect. Those that are not here have a test of their own against real
 * parts in the service that they are about; {@code .ci/drills} plays them all.
 */
class DrillsIT {
    @Test
    void everyGuaranteeHoldsWhileProcessesDieAndFreeze() {
        var run = orders(
                "drill",
                "consumer-kill",
                "consumer-freeze",
                "broker-kill",
                "producer-kill",
                "everything-killed",
                "connect-kill",
                "--short",
                "--rate",
                "100");
        assertThat(run.exitCode()).as(run.output()).isZero();
    }
}
