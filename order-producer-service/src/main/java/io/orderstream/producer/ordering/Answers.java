package io.orderstream.producer.ordering;

import java.net.URI;
import java.util.List;
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

    private Answers() {}

    static ResponseEntity<Object> accepted(OrderOutcome.Accepted order, String locationBase) {
        return ResponseEntity.accepted()
                .location(URI.create(locationBase + "/api/v1/orders/" + order.orderId()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(AcceptedAnswer.of(order));
    }

    static ResponseEntity<Object> batch(List<ItemAnswer> items) {
        HttpStatus status = BatchStatus.of(items);
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        if (items.stream().anyMatch(ItemAnswer::isUndecided)) {
            answer.header(HttpHeaders.RETRY_AFTER, LATER);
        }
        return answer.body(items);
    }

    static ResponseEntity<Object> problem(ProblemDetail problem) {
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        switch (problem.getStatus()) {
            case 429 -> answer.header(HttpHeaders.RETRY_AFTER, SOON);
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, LATER);
            // The rest of the body was not read: what follows on this connection is no request.
            case 408, 413 -> answer.header(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
        return answer.body(problem);
    }
}
