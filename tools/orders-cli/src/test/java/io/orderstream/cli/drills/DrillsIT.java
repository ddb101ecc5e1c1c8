package io.orderstream.cli.drills;

import static io.orderstream.cli.CommandRun.orders;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Some drills in their short form, on one system of three brokers. Most of those that are not here have a test of their own against real parts, in the service
 * that they are about, in {@code MainJobIT} or in {@code ConnectIT}; {@code .ci/drills} plays them all.
 */
class DrillsIT {
    @Test
    void everyGuaranteeHoldsWhileProcessesDie() {
        var run = orders("drill", "broker-kill", "producer-kill", "everything-killed", "--short", "--rate", "100");
        assertThat(run.exitCode()).as(run.output()).isZero();
    }
}
