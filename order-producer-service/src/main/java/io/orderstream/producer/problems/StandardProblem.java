package io.orderstream.producer.problems;

/** What the container or the framework refuses with a bare status, and what to do about it. */
enum StandardProblem {
    UNREADABLE(ProblemType.UNREADABLE, "The request is not valid HTTP or not of the expected form."),
    NOT_FOUND(
            ProblemType.NOT_FOUND,
            "Orders go to POST /api/v1/orders and POST /api/v1/orders/batch; /v3/api-docs describes both."),
    METHOD_NOT_ALLOWED(ProblemType.METHOD_NOT_ALLOWED, "Use a method of the Allow header."),
    NOT_ACCEPTABLE(
            ProblemType.NOT_ACCEPTABLE, "The answer is application/json, and application/problem+json for errors."),
    REQUEST_TOO_SLOW(ProblemType.REQUEST_TOO_SLOW, "Send the whole request faster."),
    TOO_LARGE(ProblemType.TOO_LARGE, "Send less."),
    UNSUPPORTED_MEDIA_TYPE(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8, not compressed."),
    REFUSED(ProblemType.REQUEST_REFUSED, "The request was refused; nothing was written."),
    FAILED(
            ProblemType.INTERNAL_ERROR,
            "Whether the order was written is unknown. Sending it again with the same idempotency key is safe.");

    private final ProblemType type;
    private final String detail;

    StandardProblem(ProblemType type, String detail) {
        this.type = type;
        this.detail = detail;
    }

    static StandardProblem of(int status) {
        return switch (status) {
            case 400 -> UNREADABLE;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? REFUSED : FAILED;
        };
    }

    ProblemType type() {
        return type;
    }

    String detail() {
        return detail;
    }
}
