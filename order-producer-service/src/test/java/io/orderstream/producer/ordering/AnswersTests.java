package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.orders.OrderId;
import io.orderstream.producer.problems.ProblemType;
import io.orderstream.producer.problems.Problems;
import io.orderstream.producer.requests.RequestId;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class AnswersTests {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456Z");
    private static final OrderOutcome.Accepted ACCEPTED =
            new OrderOutcome.Accepted(new OrderId(new UUID(1, 2)), 3, 42, AT, false);

    private static Answers.Item item(String status) {
        return new Answers.Item(0, Integer.parseInt(status), null, null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "202,202",
        "202 202,202",
        "202 422,207",
        "503 202,207",
        "422,422",
        "422 413,422",
        "422 503,503",
        "503 503,503"
    })
    void batchSaysWhatBecameOfTheOrdersTogether(String items, int status) {
        var answer = Answers.batch(
                Arrays.stream(items.split(" ")).map(AnswersTests::item).toList());
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER))
                .as("whoever can try again hears when")
                .isEqualTo(items.contains("503"));
    }

    @Test
    void acceptedOrderIsWhereItsLocationSays() {
        var answer = Answers.accepted(ACCEPTED, "https://orders.example");
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getHeaders().getLocation())
                .hasToString("https://orders.example/api/v1/orders/" + ACCEPTED.orderId());
        assertThat(answer.getBody())
                .isEqualTo(new Answers.Single(ACCEPTED.orderId().value(), 3, 42, AT));
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_REQUESTS, Retry-After, 1",
        "KAFKA_UNAVAILABLE, Retry-After, 2",
        "OUTCOME_UNKNOWN, Retry-After, 2",
        "REQUEST_TOO_SLOW, Connection, close",
        "TOO_LARGE, Connection, close"
    })
    void problemSaysWhatToDoWithTheConnectionAndWhenToComeBack(ProblemType type, String header, String value) {
        var answer = Answers.problem(Problems.of(type, "x", new RequestId("r-1")));
        assertThat(answer.getStatusCode()).isEqualTo(type.status());
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getHeaders().getFirst(header)).isEqualTo(value);
    }
}
