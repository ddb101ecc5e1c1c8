package io.orderstream.consumer.pipeline.processing;

import static io.orderstream.consumer.pipeline.processing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded;
import io.orderstream.consumer.pipeline.processing.Decision.Confirm;
import io.orderstream.consumer.pipeline.processing.Decision.Reject;
import io.orderstream.consumer.pipeline.processing.Decision.Repeat;
import io.orderstream.consumer.pipeline.processing.Decision.Unprocessable;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SliceDecisionTests {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void anOrderWithinTheStockIsConfirmed() {
        assertThat(decide(Map.of(), Map.of("A", 2L), anOrder().withLine("A", 2).at(0)))
                .hasOnlyElementsOfType(Confirm.class);
    }

    @Test
    void whatOneOrderTakesTheNextDoesNotFind() {
        var decisions = decide(
                Map.of(),
                Map.of("A", 3L),
                anOrder().withLine("A", 2).at(0),
                anOrder().withLine("A", 2).at(1),
                anOrder().withLine("A", 1).at(2));
        assertThat(decisions)
                .extracting(Object::getClass)
                .isEqualTo(List.of(Confirm.class, Reject.class, Confirm.class));
        assertThat(((Reject) decisions.get(1)).reason()).isEqualTo("INSUFFICIENT_STOCK: A, wanted 2, left 1");
    }

    @Test
    void aProductInTwoLinesCountsOnceForBoth() {
        assertThat(decide(
                        Map.of(),
                        Map.of("A", 3L),
                        anOrder().withLine("A", 2).withLine("A", 2).at(0)))
                .hasOnlyElementsOfType(Reject.class);
    }

    @Test
    void aRejectedOrderTakesNothingOfItsOtherProducts() {
        var decisions = decide(
                Map.of(),
                Map.of("A", 1L, "B", 0L),
                anOrder().withLine("A", 1).withLine("B", 1).at(0),
                anOrder().withLine("A", 1).at(1));
        assertThat(decisions).extracting(Object::getClass).isEqualTo(List.of(Reject.class, Confirm.class));
    }

    @Test
    void anUnknownProductIsRejectedByName() {
        var decisions = decide(Map.of(), Map.of(), anOrder().withLine("NOPE", 1).at(0));
        assertThat(((Reject) decisions.getFirst()).reason()).isEqualTo("UNKNOWN_PRODUCT: NOPE");
    }

    @Test
    void aRepeatHasNoSecondEffectNeitherAcrossSlicesNorWithinOne() {
        var again = anOrder().withId(ID).withLine("A", 1);
        assertThat(decide(Map.of(ID, "f1"), Map.of("A", 9L), again.at(5))).hasOnlyElementsOfType(Repeat.class);
        assertThat(decide(Map.of(), Map.of("A", 9L), again.at(5), again.at(6)))
                .extracting(Object::getClass)
                .isEqualTo(List.of(Confirm.class, Repeat.class));
    }

    @Test
    void otherContentUnderAKnownIdIsAConflict() {
        var other = anOrder().withId(ID).withFingerprint("f2").withLine("A", 1).at(5);
        var decisions = decide(Map.of(ID, "f1"), Map.of("A", 9L), other);
        assertThat(((Unprocessable) decisions.getFirst()).reason()).isEqualTo(Reason.CONFLICTING_REPEAT);
    }

    @Test
    void anUnprocessableRecordLeavesItsNeighboursUntouched() {
        var poison = new Decoded.Unprocessable(new RecordPosition("orders", 0, 1), Reason.UNDECODABLE, "no");
        var decisions = decide(
                Map.of(),
                Map.of("A", 9L),
                anOrder().withLine("A", 1).at(0),
                poison,
                anOrder().withLine("A", 1).at(2));
        assertThat(decisions)
                .extracting(Object::getClass)
                .isEqualTo(List.of(Confirm.class, Unprocessable.class, Confirm.class));
    }

    private static List<Decision> decide(Map<UUID, String> known, Map<String, Long> stock, Decoded... slice) {
        return SliceDecision.decide(List.of(slice), known, new Stock(stock));
    }
}
