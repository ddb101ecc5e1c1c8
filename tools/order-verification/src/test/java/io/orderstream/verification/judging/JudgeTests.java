package io.orderstream.verification.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.running.inspection.Coordinates;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A healthy system with one thing wrong: the judge has to name that and nothing else. */
class JudgeTests {
    private final World world = new World();

    @Test
    void aHealthySystemIsFoundHealthy() {
        var verdict = world.judge();

        assertThat(verdict.isOk()).isTrue();
        assertThat(verdict.counts()).isEqualTo(new Counts(60, 0, 0, 60, 60, 0, 60, 0, 0, 5L));
        assertThat(verdict.totals()).containsExactly(new Total("foodmart 1997", "USD", 60, new BigDecimal("180.00")));
    }

    @Test
    void anAcceptedOrderWithoutEffectIsLost() {
        world.order(7).stored = null;

        assertFound(Finding.LOST, Finding.UNPROCESSED);
    }

    @Test
    void anAcceptedOrderThatIsNotWhereTheAnswerSaidIsLost() {
        world.order(7).records.clear();
        world.order(7).stored = null;

        assertFound(Finding.LOST, Finding.NOT_ON_TOPIC);
    }

    @Test
    void whatRetentionRemovedProvesNothing() {
        world.order(1).records.clear();
        world.partitions.set(1, new PartitionState(1, 5, 10, 10L, 10L));

        assertThat(world.judge().isOk()).isTrue();
    }

    @Test
    void anAnswerWithoutCoordinatesIsAClaimAllTheSame() {
        world.order(7).claims.set(0, new Claim(null, "other"));
        assertThat(world.judge().isOk()).isTrue();

        world.order(7).stored = null;
        assertFound(Finding.LOST, Finding.UNPROCESSED);
    }

    @Test
    void aDeadLetterIsAnEnd() {
        var facts = world.order(7);
        facts.stored = null;
        facts.deadLetters.add(facts.records.getFirst().at());

        var verdict = world.judge();
        assertThat(verdict.isOk()).isTrue();
        assertThat(verdict.counts().deadLettered()).isEqualTo(1);
    }

    @Test
    void whileThereIsLagNothingCountsAsLost() {
        world.order(6).stored = null;
        world.partitions.set(0, new PartitionState(0, 0, 11, 1L, 10L));

        assertFound(Finding.LAG);
        assertThat(world.judge().count(Finding.LAG)).isEqualTo(10);
        assertThat(world.judge().isUndecided()).isTrue();
    }

    @Test
    void aRecordOfNobodysLedgerMustHaveAnEndToo() {
        world.order(7).claims.clear();
        world.order(7).stored = null;

        assertFound(Finding.UNPROCESSED);
    }

    @Test
    void aRecordThatCannotBeReadMustBeADeadLetter() {
        var at = world.repeat(60);
        var facts = world.order(60);
        facts.records.set(0, new TopicRecord(at, null, KeyStory.ABSENT));
        assertFound(Finding.UNPROCESSED);

        facts.deadLetters.add(at);
        assertThat(world.judge().isOk()).isTrue();
    }

    @Test
    void otherLinesOrAnotherTotalAreASecondEffect() {
        store(7, world.order(7).records.getFirst().at(), World.content(4));

        assertFound(Finding.DUPLICATE_EFFECTS);
    }

    @Test
    void anEffectOfADeadLetterIsOneTooMany() {
        var facts = world.order(7);
        facts.deadLetters.add(facts.records.getFirst().at());

        assertFound(Finding.DUPLICATE_EFFECTS);
    }

    @Test
    void anEffectWithoutARecordIsOneTooMany() {
        world.order(99).stored = World.stored(new Coordinates(0, 3));

        assertFound(Finding.DUPLICATE_EFFECTS);
    }

    @Test
    void anEffectLaterThanTheReadingIsLeftAlone() {
        world.order(99).stored = World.stored(new Coordinates(0, 10));
        world.partitions.set(0, new PartitionState(0, 0, 10, 10L, 11L));

        assertThat(world.judge().isOk()).isTrue();
    }

    @Test
    void aRepeatOnTheTopicIsAllowed() {
        world.repeat(7);

        var verdict = world.judge();
        assertThat(verdict.isOk()).isTrue();
        assertThat(verdict.counts().repeatsOnTopic()).isEqualTo(1);
    }

    @Test
    void anEffectOfTheRepeatIsOutOfOrder() {
        store(7, world.repeat(7), World.content(2));

        assertFound(Finding.OUT_OF_ORDER);
    }

    @Test
    void anEffectOfARedrivenDeadLetterIsInOrder() {
        var facts = world.order(7);
        facts.deadLetters.add(facts.records.getFirst().at());
        store(7, world.repeat(7), World.content(2));

        assertThat(world.judge().isOk()).isTrue();
    }

    @Test
    void anEffectPastTheProgressIsOutOfOrder() {
        world.partitions.set(0, new PartitionState(0, 0, 10, 9L, 9L));

        assertThat(world.judge().count(Finding.OUT_OF_ORDER)).isEqualTo(1);
    }

    @Test
    void aFailedKeyOnTheTopicIsAPhantom() {
        var facts = world.order(7);
        facts.claims.clear();
        facts.records.set(0, new TopicRecord(facts.records.getFirst().at(), World.content(2), KeyStory.FAILED));

        assertFound(Finding.PHANTOM);
    }

    @Test
    void anOpenKeyMayBeOnTheTopic() {
        var facts = world.order(7);
        facts.claims.clear();
        facts.records.set(0, new TopicRecord(facts.records.getFirst().at(), World.content(2), KeyStory.OPEN));

        assertThat(world.judge().isOk()).isTrue();
    }

    @Test
    void commitsAheadAreCountedInRecords() {
        world.partitions.set(2, new PartitionState(2, 0, 10, 10L, 9L));
        world.partitions.set(3, new PartitionState(3, 0, 10, 10L, null));

        assertThat(world.judge().count(Finding.COMMIT_AHEAD)).isEqualTo(11);
        assertThat(world.judge().examples(Finding.COMMIT_AHEAD))
                .containsExactly("partition 2: committed 10, progress 9", "partition 3: committed 10, progress null");
    }

    @Test
    void theWorstMomentOfAWatchCounts() {
        world.watched = List.of(new PartitionState(4, 0, 0, 7L, 3L));

        assertFound(Finding.COMMIT_AHEAD);
        assertThat(world.judge().count(Finding.COMMIT_AHEAD)).isEqualTo(4);
    }

    @Test
    void stockThatIsTakenButNotConfirmedIsAMismatch() {
        world.products.add(new ProductState("SKU-1002", 3L, 2));
        assertFound(Finding.STOCK_MISMATCH);

        world.products.set(1, new ProductState("SKU-1002", null, 2));
        assertFound(Finding.STOCK_MISMATCH);
    }

    @Test
    void oneKeyIsOneOrder() {
        world.keysWithTwoOrders.add("key-7");

        assertFound(Finding.TWO_ORDERS_FOR_KEY);
    }

    @Test
    void rowsThatTheContractDoesNotKnowAreNamed() {
        var at = world.order(7).records.getFirst().at();
        world.order(7).stored = new StoredOrder(at, StoredOrder.Status.INVALID, World.content(2), "USD", World.TOTAL);
        world.linesWithoutOrder = 2;

        assertFound(Finding.INVALID_ROWS);
        assertThat(world.judge().count(Finding.INVALID_ROWS)).isEqualTo(3);
    }

    @Test
    void examplesAreAFewAndTheCountIsAll() {
        world.orders.values().forEach(facts -> facts.stored = null);

        assertThat(world.judge().count(Finding.LOST)).isEqualTo(60);
        assertThat(world.judge().examples(Finding.LOST))
                .hasSize(10)
                .contains(new UUID(0x4000, 7) + " accepted, on the topic at 1@1");
    }

    /** Random damage of each kind to random orders, all at once: each is counted, and no other kind appears. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void damageOfSeveralKindsIsCountedByKind(long seed) {
        var random = new Random(seed);
        var victims = random.ints(0, World.ORDERS).distinct().limit(8).boxed().toList();
        victims.subList(0, 3).forEach(victim -> world.order(victim).stored = null);
        victims.subList(3, 5).forEach(victim -> {
            var at = world.order(victim).records.getFirst().at();
            store(victim, at, World.content(3 + random.nextInt(9)));
        });
        store(victims.get(5), world.repeat(victims.get(5)), World.content(2));
        victims.subList(6, 8).forEach(victim -> {
            var facts = world.order(victim);
            var at = facts.records.getFirst().at();
            facts.records.set(0, new TopicRecord(at, World.content(2), KeyStory.FAILED));
        });

        var verdict = world.judge();

        assertThat(found(verdict))
                .as("seed %d", seed)
                .containsExactlyInAnyOrder(
                        Finding.LOST,
                        Finding.UNPROCESSED,
                        Finding.DUPLICATE_EFFECTS,
                        Finding.OUT_OF_ORDER,
                        Finding.PHANTOM);
        assertThat(verdict.count(Finding.LOST)).isEqualTo(3);
        assertThat(verdict.count(Finding.DUPLICATE_EFFECTS)).isEqualTo(2);
        assertThat(verdict.count(Finding.OUT_OF_ORDER)).isEqualTo(1);
        assertThat(verdict.count(Finding.PHANTOM)).isEqualTo(2);
    }

    private void store(int order, Coordinates at, Content content) {
        var before = Objects.requireNonNull(world.order(order).stored);
        world.order(order).stored = new StoredOrder(at, before.status(), content, before.currency(), before.total());
    }

    private void assertFound(Finding... findings) {
        var verdict = world.judge();
        assertThat(found(verdict)).containsExactlyInAnyOrder(findings);
        assertThat(verdict.isOk()).isFalse();
        assertThat(findings)
                .allSatisfy(finding -> assertThat(verdict.examples(finding)).isNotEmpty());
    }

    private static Set<Finding> found(Verdict verdict) {
        var found = EnumSet.noneOf(Finding.class);
        Arrays.stream(Finding.values())
                .filter(finding -> verdict.count(finding) > 0)
                .forEach(found::add);
        return found;
    }
}
