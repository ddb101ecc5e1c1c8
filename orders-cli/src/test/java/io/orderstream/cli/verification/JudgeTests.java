package io.orderstream.cli.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.cli.ledger.Outcome;
import io.orderstream.cli.verification.Evidence.Effect;
import io.orderstream.cli.verification.Evidence.Story;
import io.orderstream.cli.verification.Evidence.TopicOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A healthy system with one thing wrong: the judge must name exactly that. */
class JudgeTests {
    private static final int ORDERS = 60;

    private final Map<String, Story> stories = new HashMap<>();
    private final List<TopicOrder> records = new ArrayList<>();
    private final Set<Place> undecodable = new HashSet<>();
    private final Set<Place> deadLetters = new HashSet<>();
    private final List<Effect> effects = new ArrayList<>();
    private final Map<UUID, OrderContent.Folded> contents = new HashMap<>();
    private final List<String> stockMismatches = new ArrayList<>();
    private final Map<Integer, Long> progress = new HashMap<>();
    private final Map<Integer, Long> committed = new HashMap<>();
    private final Map<Integer, Long> ends = new HashMap<>();

    JudgeTests() {
        for (var i = 0; i < ORDERS; i++) {
            var id = new UUID(0x4000, i);
            var place = new Place(i % 6, i / 6);
            stories.put("key-" + i, new Story(Outcome.OK, id, place));
            records.add(new TopicOrder(id, place, "key-" + i, content(2)));
            effects.add(effect(id, place));
            contents.put(id, content(2));
        }
        for (var partition = 0; partition < 6; partition++) {
            moveTo(partition, ORDERS / 6);
        }
    }

    @Test
    void aHealthySystemHolds() {
        assertThat(judge().holds()).isTrue();
        assertThat(judge().figures()).containsEntry("accepted", 60L).containsEntry("processed", 60L);
    }

    @Test
    void anAcceptedOrderWithoutEffectIsLost() {
        effects.remove(7);
        onlyViolation(Violation.LOST);
    }

    @Test
    void anAcceptedOrderThatIsNotOnTheTopicIsLost() {
        var gone = records.remove(7);
        effects.removeIf(effect -> effect.orderId().equals(gone.orderId()));
        onlyViolation(Violation.LOST);
    }

    @Test
    void anOrderOfNoLedgerThatIsCommittedWithoutEffectIsLost() {
        stories.clear();
        effects.remove(7);
        onlyViolation(Violation.LOST);
    }

    @Test
    void aDeadLetterIsNotALoss() {
        deadLetters.add(effects.remove(7).place());
        assertThat(judge().holds()).isTrue();
        undecodable.add(new Place(0, 10));
        moveTo(0, 11);
        assertThat(judge().findings().count(Violation.LOST))
                .as("undecodable, committed, no dead letter")
                .isEqualTo(1);
        deadLetters.add(new Place(0, 10));
        assertThat(judge().holds()).isTrue();
    }

    @Test
    void aSecondEffectShowsInTheLines() {
        contents.put(effects.get(7).orderId(), content(4));
        onlyViolation(Violation.DUPLICATE_EFFECTS);
    }

    @Test
    void anEffectAndADeadLetterOfOneRecordAreTwoEffects() {
        deadLetters.add(effects.get(7).place());
        onlyViolation(Violation.DUPLICATE_EFFECTS);
    }

    @Test
    void anEffectThatHasNoRecordIsOneTooMany() {
        var id = new UUID(0x4000, 999);
        effects.add(effect(id, new Place(0, 3)));
        contents.put(id, content(2));
        onlyViolation(Violation.DUPLICATE_EFFECTS);
    }

    @Test
    void aRepeatOnTheTopicIsNoViolationUnlessItTookTheEffect() {
        var first = records.get(0);
        var again = new Place(0, 10);
        records.add(new TopicOrder(first.orderId(), again, first.key(), first.content()));
        moveTo(0, 11);
        assertThat(judge().holds()).isTrue();
        assertThat(judge().repeats()).isEqualTo(1);
        effects.set(0, effect(first.orderId(), again));
        onlyViolation(Violation.OUT_OF_ORDER);
    }

    @Test
    void aFailedOrderOnTheTopicIsAPhantom() {
        stories.put("key-7", new Story(Outcome.FAIL, null, null));
        onlyViolation(Violation.PHANTOM);
    }

    @Test
    void anUnknownOrderMayBeThereOrNot() {
        stories.put("key-7", new Story(Outcome.UNKNOWN, null, null));
        stories.put("never-arrived", new Story(Outcome.UNKNOWN, null, null));
        assertThat(judge().holds()).isTrue();
    }

    @Test
    void aCommitAheadOfTheDatabaseIsCountedInRecords() {
        committed.put(3, 13L);
        assertThat(judge().findings().count(Violation.COMMIT_AHEAD)).isEqualTo(3);
    }

    @Test
    void aStockMismatchIsNamed() {
        stockMismatches.add("SKU-1: taken 3, confirmed 2");
        onlyViolation(Violation.STOCK_MISMATCH);
    }

    @Test
    void lagIsNoVerdict() {
        ends.put(0, 12L);
        assertThat(judge().holds()).isFalse();
        assertThat(judge().findings().none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everySeededDamageIsFound(long seed) {
        var victim = new Random(seed).nextInt(ORDERS);
        switch ((int) (seed % 5)) {
            case 0 -> effects.remove(victim);
            case 1 -> contents.put(effects.get(victim).orderId(), content(3));
            case 2 -> stories.put("key-" + victim, new Story(Outcome.FAIL, null, null));
            case 3 -> committed.merge(victim % 6, 1L, Long::sum);
            default -> records.remove(victim);
        }
        assertThat(judge().holds()).as("seed %d, order %d", seed, victim).isFalse();
    }

    private void onlyViolation(Violation expected) {
        var findings = judge().findings();
        for (var kind : Violation.values()) {
            assertThat(findings.count(kind)).as(kind.figure()).isEqualTo(kind == expected ? 1 : 0);
        }
        assertThat(findings.examples(expected)).hasSize(1);
    }

    private Verdict judge() {
        return Judge.judge(new Evidence(
                stories,
                records,
                undecodable,
                deadLetters,
                effects,
                contents,
                stockMismatches,
                progress,
                committed,
                ends,
                null));
    }

    private void moveTo(int partition, long offset) {
        progress.put(partition, offset);
        committed.put(partition, offset);
        ends.put(partition, offset);
    }

    private static Effect effect(UUID id, Place place) {
        return new Effect(id, place, "CONFIRMED", null, "EUR", new BigDecimal("3.00"), Instant.EPOCH, Instant.EPOCH);
    }

    private static OrderContent.Folded content(int quantity) {
        var content = new OrderContent();
        content.add("SKU-1", quantity, new BigDecimal("1.50"));
        return content.fold();
    }
}
