package io.orderstream.benchmarks.offsets;

/** What a way of committing promises about a crash, whenever it comes. */
enum Promise {
    NOTHING("nothing"),
    NOTHING_LOST("at least once"),
    NOTHING_TWICE("at most once"),
    EXACTLY_ONCE("one effect");

    private final String title;

    Promise(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean kept(long lost, long repeated) {
        return switch (this) {
            case NOTHING -> true;
            case NOTHING_LOST -> lost == 0;
            case NOTHING_TWICE -> repeated == 0;
            case EXACTLY_ONCE -> lost == 0 && repeated == 0;
        };
    }
}
