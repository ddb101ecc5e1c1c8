package io.orderstream.producer.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** HTTP's side of the outcomes. Content types are set here, so that no Accept header can change an answer's form. */
final class Answers {
    /** Seconds: a place among those in flight is free again soon; Kafka needs longer. */
    private static final String SOON = "1";

    private static final String LATER = "2";

    /** The body of 202. */
    record Single(UUID orderId, int partition, long offset, Instant acceptedAt) {}

    /** The result of one order of a batch: either where it is, or the problem. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int index,
            int status,
            @Nullable UUID orderId,
            @Nullable Integer partition,
            @Nullable Long offset,
            @Nullable Instant acceptedAt,
            @Nullable ProblemDetail problem) {
        static Item accepted(int index, OrderOutcome.Accepted order) {
            return new Item(
                    index, 202, order.orderId().value(), order.partition(), order.offset(), order.acceptedAt(), null);
        }

        static Item refused(int index, ProblemDetail problem) {
            return new Item(index, problem.getStatus(), null, null, null, null, problem);
        }

        boolean isAccepted() {
            return status == 202;
        }

        /** True if nobody knows whether the order was or will be written. */
        boolean isUndecided() {
            return status >= 500;
        }
    }

    private Answers() {}

    static ResponseEntity<Object> accepted(OrderOutcome.Accepted order, String locationBase) {
        return ResponseEntity.accepted()
                .location(URI.create(locationBase + "/api/v1/orders/" + order.orderId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Single(order.orderId().value(), order.partition(), order.offset(), order.acceptedAt()));
    }

    static ResponseEntity<Object> batch(List<Item> items) {
        var answer = ResponseEntity.status(status(items)).contentType(MediaType.APPLICATION_JSON);
        if (items.stream().anyMatch(Item::isUndecided)) {
            answer.header(HttpHeaders.RETRY_AFTER, LATER);
        }
        return answer.body(items);
    }

    /** 202 all, 207 some. Of none: 422 only if every order was refused for good, otherwise 503, which promises nothing. */
    static HttpStatus status(List<Item> items) {
        var accepted = items.stream().filter(Item::isAccepted).count();
        if (accepted == items.size()) {
            return HttpStatus.ACCEPTED;
        }
        if (accepted > 0) {
            return HttpStatus.MULTI_STATUS;
        }
        return items.stream().anyMatch(Item::isUndecided)
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static ResponseEntity<Object> problem(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        switch (problem.getStatus()) {
            case 415 -> answer.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
            case 429 -> answer.header(HttpHeaders.RETRY_AFTER, SOON);
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, LATER);
            // The rest of the body was not read: what follows on this connection is no request.
            case 408, 413 -> answer.header(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
        return answer.body(problem);
    }
}
