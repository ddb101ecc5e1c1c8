package io.orderstream.platform.ports;

import java.util.OptionalInt;

/** Which part listens where, all on 127.0.0.1. Parts are counted from 1. */
public interface PortLayout {
    int LOWEST_BASE = 1024;
    int HIGHEST_BASE = 65_436;

    int MOST_PRODUCERS = 6;
    int MOST_CONSUMERS = 6;
    int MOST_WORKERS = 3;

    int broker(int number);

    int controller(int number);

    int registry();

    int registryManagement();

    int database();

    int producer(int number);

    int producerManagement(int number);

    int consumer(int number);

    int consumerManagement(int number);

    int connect(int number);

    int connectMetrics(int number);

    int prometheus();

    /** @param base of a layout wholly inside {@code [base, base + 100)}; empty for the usual ports */
    static PortLayout of(OptionalInt base) {
        return base.isPresent() ? new BasedPorts(base.getAsInt()) : new UsualPorts();
    }
}
