package io.orderstream.platform.system;

import io.orderstream.platform.ports.PortLayout;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the local system is made of.
 *
 * @param connect Kafka Connect workers
 * @param portBase start of the range of all its ports; null for the usual ports
 */
public record SystemPlan(
        int brokers,
        int producers,
        int consumers,
        int connect,
        @Nullable Integer portBase) {
    /** Without Kafka Connect. */
    public SystemPlan(int brokers, int producers, int consumers, @Nullable Integer portBase) {
        this(brokers, producers, consumers, 0, portBase);
    }

    PortLayout ports() {
        return PortLayout.of(portBase == null ? OptionalInt.empty() : OptionalInt.of(portBase));
    }

    public SystemPlan withConsumers(int number) {
        return new SystemPlan(brokers, producers, number, connect, portBase);
    }
}
