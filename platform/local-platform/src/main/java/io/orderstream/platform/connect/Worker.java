package io.orderstream.platform.connect;

import io.orderstream.platform.ports.PortLayout;

/** One Kafka Connect worker: its name and where it listens. */
public record Worker(int number, PortLayout ports) {
    public String name() {
        return "connect-" + number;
    }

    int port() {
        return ports.connect(number);
    }

    int metricsPort() {
        return ports.connectMetrics(number);
    }

    /** The REST API. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Where its metrics are, under {@code /metrics}. */
    public String management() {
        return "http://127.0.0.1:" + metricsPort();
    }
}
