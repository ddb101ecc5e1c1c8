package io.orderstream.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnswerReaderTests {
    private static final String ACCEPTED =
            "{\"orderId\": \"o-1\", \"partition\": 3, \"offset\": 42, \"acceptedAt\": \"x\"}";

    @Test
    void a202IsAccepted() {
        assertThat(AnswerReader.single(202, ACCEPTED, null)).isEqualTo(new Answer.Accepted(202, "o-1", 3, 42L));
    }

    @Test
    void a2xxThatNamesNoOrderProvesNothing() {
        assertThat(AnswerReader.single(200, "<html>", null)).isInstanceOf(Answer.Unknown.class);
        assertThat(AnswerReader.single(202, "{}", null)).isInstanceOf(Answer.Unknown.class);
        assertThat(AnswerReader.single(204, "", null)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void a429IsForLaterAndAnyOther4xxIsFinal() {
        var second = Duration.ofSeconds(1);

        assertThat(AnswerReader.single(429, "", second)).isEqualTo(new Answer.Throttled(429, second));
        assertThat(AnswerReader.single(422, "{\"title\": \"Invalid\", \"detail\": \"no lines\"}", null))
                .isEqualTo(new Answer.Refused(422, "no lines"));
        assertThat(AnswerReader.single(404, "<html>", null)).isEqualTo(new Answer.Refused(404, "no reason given"));
    }

    @Test
    void anythingElseIsUnknownAndKeepsTheOrderIdItNames() {
        assertThat(AnswerReader.single(503, "{\"detail\": \"no acks\", \"orderId\": \"o-1\"}", Duration.ofSeconds(2)))
                .isEqualTo(new Answer.Unknown(503, "o-1", Duration.ofSeconds(2), "no acks"));
        assertThat(AnswerReader.single(301, "", null)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void aBatchIsReadItemByItem() {
        var body = """
                [{"index": 0, "status": 202, "orderId": "o-1", "partition": 3, "offset": 42},
                 {"index": 1, "status": 422, "problem": {"detail": "no lines"}},
                 {"index": 2, "status": 429, "problem": {"title": "Too many"}},
                 {"index": 3, "status": 503, "problem": {"detail": "no acks", "orderId": "o-4"}}]""";

        assertThat(AnswerReader.batch(207, body, null, 4))
                .containsExactly(
                        new Answer.Accepted(202, "o-1", 3, 42L),
                        new Answer.Refused(422, "no lines"),
                        new Answer.Throttled(429, null),
                        new Answer.Unknown(503, "o-4", null, "no acks"));
    }

    @Test
    void aProblemInsteadOfResultsIsEachOrders() {
        assertThat(AnswerReader.batch(413, "{\"detail\": \"too large\"}", null, 2))
                .containsExactly(new Answer.Refused(413, "too large"), new Answer.Refused(413, "too large"));
    }

    @Test
    void resultsThatDoNotFitTheRequestProveNothing() {
        assertThat(AnswerReader.batch(202, "[" + ACCEPTED + "]", null, 2))
                .hasSize(2)
                .hasOnlyElementsOfType(Answer.Unknown.class);
        assertThat(AnswerReader.batch(202, "[{", null, 1)).hasOnlyElementsOfType(Answer.Unknown.class);
    }
}
