package io.orderstream.producer.problems;

/** What to do about a problem that says nothing of its own. */
final class StandardDetails {
    private StandardDetails() {}

    static String of(ProblemType type) {
        return switch (type) {
            case UNREADABLE -> "The request is not valid HTTP or not of the expected form.";
            case NOT_FOUND ->
                "Orders go to POST /api/v1/orders and POST /api/v1/orders/batch; /v3/api-docs describes both.";
            case METHOD_NOT_ALLOWED -> "Use a method of the Allow header.";
            case NOT_ACCEPTABLE -> "The answer is application/json, and application/problem+json for errors.";
            case REQUEST_TOO_SLOW -> "Send the whole request faster.";
            case TOO_LARGE -> "Send less.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json in UTF-8, not compressed.";
            case INVALID_ORDER -> "The order is not valid.";
            case IDEMPOTENCY_CONFLICT -> "Use a new idempotency key for another order.";
            case TOO_MANY_REQUESTS -> "Nothing was written. Try again after the time in Retry-After.";
            case REQUEST_REFUSED -> "The request was refused; nothing was written.";
            case INTERNAL_ERROR, OUTCOME_UNKNOWN ->
                "Whether the order was written is unknown. Sending it again with the same idempotency key is safe.";
            case KAFKA_UNAVAILABLE -> "Try again after the time in Retry-After.";
        };
    }
}
