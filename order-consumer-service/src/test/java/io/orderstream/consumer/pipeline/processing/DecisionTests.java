package io.orderstream.consumer.pipeline.processing;

import static io.orderstream.consumer.pipeline.processing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTests {
    private final List<Decision> oneOfEach = oneOfEach();

    @Test
    void eachDecisionHasItsOutcome() {
        assertThat(oneOfEach).extracting(Decision::outcome).containsExactly(RecordOutcome.values());
    }

    @Test
    void aConfirmedAndARejectedOrderAreStored() {
        assertThat(oneOfEach)
                .extracting(Decision::storedOrder)
                .extracting(Optional::isPresent)
                .containsExactly(true, true, false, false);
    }

    private static List<Decision> oneOfEach() {
        var record = anOrder().withLine("A", 1).at(7);
        return List.of(
                new Decision.Confirm(record.at(), record.order()),
                new Decision.Reject(record.at(), record.order(), "no"),
                new Decision.Repeat(record.at(), record.order().id()),
                new Decision.Unprocessable(record.at(), Reason.UNDECODABLE, "no"));
    }
}
