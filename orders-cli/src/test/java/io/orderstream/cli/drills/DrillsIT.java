package io.orderstream.cli.drills;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.cli.Orders;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/**
 * The drills in their short form, on one system of three brokers, and on one with Kafka Connect. Those that are not here have a test of their own against real
 * parts in the service that they are about; {@code .ci/drills} plays them all.
 */
class DrillsIT {
    @Test
    void everyGuaranteeHoldsWhileProcessesDieFreezeAndLoseTheirConnections() {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Orders.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
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
        assertThat(exitCode).as(out + System.lineSeparator() + err).isZero();
    }
}
