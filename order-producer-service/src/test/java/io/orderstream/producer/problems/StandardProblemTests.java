package io.orderstream.producer.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardProblemTests {
    @Test
    void everyEntryIsTheAnswerToSomeStatus() {
        assertThat(IntStream.range(400, 600).mapToObj(StandardProblem::of)).contains(StandardProblem.values());
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "405, METHOD_NOT_ALLOWED", "413, TOO_LARGE", "415, UNSUPPORTED_MEDIA_TYPE"})
    void statusOfAnEntryIsThatOfItsType(int status, StandardProblem problem) {
        assertThat(StandardProblem.of(status)).isEqualTo(problem);
        assertThat(problem.type().status().value()).isEqualTo(status);
    }

    @Test
    void whatHasNoEntryIsRefusedOrFailed() {
        assertThat(StandardProblem.of(418)).isEqualTo(StandardProblem.REFUSED);
        assertThat(StandardProblem.of(501)).isEqualTo(StandardProblem.FAILED);
    }
}
