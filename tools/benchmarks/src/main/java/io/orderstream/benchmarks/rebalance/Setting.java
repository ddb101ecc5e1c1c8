package io.orderstream.benchmarks.rebalance;

import java.util.Map;

/** The ways of assigning partitions that are compared. */
enum Setting {
    RANGE("range", "classic, range (eager)"),
    COOPERATIVE_STICKY("cooperative-sticky", "classic, cooperative-sticky"),
    CONSUMER_UNIFORM("consumer-uniform", "consumer (KIP-848), uniform"),
    CONSUMER_RANGE("consumer-range", "consumer (KIP-848), range");

    /** Of {@code orders.intake.assignment}. */
    private final String value;

    private final String title;

    Setting(String value, String title) {
        this.value = value;
        this.title = title;
    }

    /** A group of its own, which takes up where the database is. */
    String group() {
        return "bench-" + value;
    }

    /** The consumers' environment. */
    Map<String, String> variables() {
        return Map.of("ORDERS_INTAKE_ASSIGNMENT", value, "ORDERS_INTAKE_GROUP", group());
    }

    String title() {
        return title;
    }
}
