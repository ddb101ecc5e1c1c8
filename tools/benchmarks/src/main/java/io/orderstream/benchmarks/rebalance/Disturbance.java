package io.orderstream.benchmarks.rebalance;

/** What happens to one replica. */
enum Disturbance {
    NONE("nothing"),
    LEAVE("leaves (SIGTERM)"),
    JOIN("joins"),
    KILL("killed (SIGKILL)");

    private final String title;

    Disturbance(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
