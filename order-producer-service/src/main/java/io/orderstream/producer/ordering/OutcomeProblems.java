package io.orderstream.producer.ordering;

import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.problems.ProblemType;
import io.orderstream.producer.problems.Problems;
import io.orderstream.producer.requests.RequestId;
import java.time.Duration;
import org.springframework.http.ProblemDetail;

/** What a caller is told about an order that was not accepted. */
final class OutcomeProblems {
    private OutcomeProblems() {}

    /** @param keyed true if the order came with an idempotency key */
    static ProblemDetail of(OrderOutcome.NotAccepted outcome, boolean keyed, RequestId requestId) {
        return switch (outcome) {
            case OrderOutcome.Invalid(var violations) -> Problems.invalid(violations, requestId);
            case OrderOutcome.Unknown unknown -> unknown(unknown.orderId(), keyed, requestId);
            case OrderOutcome.Unavailable _ -> unavailable(keyed, requestId);
            case OrderOutcome.TooLarge _ -> tooLarge(requestId);
            case OrderOutcome.Conflict(var window) -> conflict(window, requestId);
        };
    }

    private static ProblemDetail unknown(OrderId orderId, boolean keyed, RequestId requestId) {
        var advice = keyed
                ? "Send it again with the same idempotency key: that is safe, it stays one order."
                : "It had no idempotency key, so sending it again may order twice: look for the order id first, and send a key.";
        var problem = Problems.of(
                ProblemType.OUTCOME_UNKNOWN,
                "No acknowledgement came in time: the order may have been written, or may still be. " + advice,
                requestId);
        problem.setProperty("orderId", orderId.value());
        return problem;
    }

    private static ProblemDetail unavailable(boolean keyed, RequestId requestId) {
        var advice = keyed
                ? " Sending it again with the same idempotency key is safe."
                : " It had no idempotency key: send one, or a repeat of a request whose answer was lost is a second order.";
        return Problems.of(
                ProblemType.KAFKA_UNAVAILABLE,
                "Kafka cannot be reached; this request wrote nothing. Try again after the time in Retry-After."
                        + advice,
                requestId);
    }

    private static ProblemDetail tooLarge(RequestId requestId) {
        return Problems.of(
                ProblemType.TOO_LARGE,
                "The order is larger than the brokers take. Nothing was written. Split the order.",
                requestId);
    }

    private static ProblemDetail conflict(Duration window, RequestId requestId) {
        return Problems.of(
                ProblemType.IDEMPOTENCY_CONFLICT,
                "The idempotency key was used for an order with other contents, within the %s for which a key is remembered. Nothing was written. Use a new key."
                        .formatted(words(window)),
                requestId);
    }

    private static String words(Duration window) {
        return window.toSecondsPart() == 0 ? window.toMinutes() + " minutes" : window.toSeconds() + " seconds";
    }
}
