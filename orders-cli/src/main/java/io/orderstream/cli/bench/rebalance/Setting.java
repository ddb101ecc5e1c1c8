package io.orderstream.cli.bench.rebalance;

/** The ways to deal partitions that are compared. */
enum Setting {
    RANGE("range", "classic, range (eager)"),
    COOPERATIVE_STICKY("cooperative-sticky", "classic, cooperative-sticky"),
    CONSUMER_UNIFORM("consumer-uniform", "consumer (KIP-848), uniform"),
    CONSUMER_RANGE("consumer-range", "consumer (KIP-848), range");

    private final String value;
    private final String title;

    Setting(String value, String title) {
        this.value = value;
        this.title = title;
    }

    /** Of {@code orders.intake.assignment}. */
    String value() {
        return value;
    }

    String title() {
        return title;
    }
}
