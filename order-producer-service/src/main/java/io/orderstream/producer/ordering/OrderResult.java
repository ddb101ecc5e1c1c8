package io.orderstream.producer.ordering;

/** How an order ended, as a metric's tag. */
enum OrderResult {
    ACCEPTED,
    REPEATED,
    INVALID,
    CONFLICT,
    TOO_LARGE,
    UNAVAILABLE,
    UNKNOWN;

    static OrderResult of(OrderOutcome outcome) {
        return switch (outcome) {
            case OrderOutcome.Accepted accepted -> accepted.repeated() ? REPEATED : ACCEPTED;
            case OrderOutcome.Conflict _ -> CONFLICT;
            case OrderOutcome.TooLarge _ -> TOO_LARGE;
            case OrderOutcome.Unavailable _ -> UNAVAILABLE;
            case OrderOutcome.Unknown _ -> UNKNOWN;
        };
    }
}
