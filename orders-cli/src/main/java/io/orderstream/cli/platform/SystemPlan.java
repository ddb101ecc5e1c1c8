package io.orderstream.cli.platform;

import io.orderstream.platform.ports.PortLayout;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the local system is made of.
 *
 * @param portBase start of the range of all its ports; null for the usual ports
 */
public record SystemPlan(
        int brokers, int producers, int consumers, @Nullable Integer portBase) {
    PortLayout ports() {
        return PortLayout.of(portBase == null ? OptionalInt.empty() : OptionalInt.of(portBase));
    }

    SystemPlan withConsumers(int number) {
        return new SystemPlan(brokers, producers, number, portBase);
    }
}
