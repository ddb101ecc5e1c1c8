package io.orderstream.consumer.pipeline.processing;

import static io.orderstream.consumer.pipeline.processing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.deadletters.DeadLetter;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class AcknowledgedDeadLettersTests {
    private static final AcknowledgedDeadLetters EIGHT = AcknowledgedDeadLetters.NONE.and(List.of(letter(8)));

    @Test
    void aRecordWithADeadLetterIsUnprocessableEvenIfItDecodes() {
        var seven = anOrder().withLine("A", 1).at(7);
        assertThat(EIGHT.markIn(List.of(seven, anOrder().withLine("A", 1).at(8))))
                .containsExactly(
                        seven,
                        new Decoded.Unprocessable(
                                new RecordPosition("orders", 0, 8), Reason.REFUSED_BY_DATABASE, "letter 8"));
    }

    @Test
    void theyGrowRoundByRound() {
        var both = EIGHT.and(List.of(letter(9)));
        assertThat(both.contain(new RecordPosition("orders", 0, 8))).isTrue();
        assertThat(both.contain(new RecordPosition("orders", 0, 9))).isTrue();
        assertThat(both.contain(new RecordPosition("orders", 0, 7))).isFalse();
        assertThat(EIGHT.contain(new RecordPosition("orders", 0, 9)))
                .as("as it was before")
                .isFalse();
    }

    private static DeadLetter letter(long offset) {
        return new DeadLetter(
                new ConsumerRecord<>("orders", 0, offset, new byte[0], new byte[0]),
                Reason.REFUSED_BY_DATABASE,
                "letter " + offset);
    }
}
