package io.orderstream.producer.ordering;

/** How a request was answered, as a metric's tag. */
enum RequestOutcome {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REFUSED,
    NO_ROOM,
    UNAVAILABLE;

    static RequestOutcome of(int status) {
        return switch (status) {
            case 202 -> ACCEPTED;
            case 207 -> PARTLY_ACCEPTED;
            case 429 -> NO_ROOM;
            default -> status < 500 ? REFUSED : UNAVAILABLE;
        };
    }
}
