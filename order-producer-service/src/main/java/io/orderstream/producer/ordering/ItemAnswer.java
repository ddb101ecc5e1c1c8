package io.orderstream.producer.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** The result of one order of a batch: either where it is, or the problem. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemAnswer(
        int index,
        int status,
        @Nullable UUID orderId,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable Instant acceptedAt,
        @Nullable ProblemDetail problem) {

    static ItemAnswer accepted(int index, OrderOutcome.Accepted order) {
        return new ItemAnswer(
                index, 202, order.orderId().value(), order.partition(), order.offset(), order.acceptedAt(), null);
    }

    static ItemAnswer refused(int index, ProblemDetail problem) {
        return new ItemAnswer(index, problem.getStatus(), null, null, null, null, problem);
    }

    boolean isAccepted() {
        return status == 202;
    }

    /** True if nobody knows whether the order was or will be written. */
    boolean isUndecided() {
        return status >= 500;
    }
}
