package io.orderstream.verification.checking;

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

/** A healthy system with one thing wrong: the checker has to name that and nothing else. */
class CheckerTests {
    private final ObservedSystem system = new ObservedSystem();

    @Test
    void aHealthySystemIsFoundHealthy() {
        var result = system.check();

        assertThat(result.isOk()).isTrue();
        assertThat(result.counts()).isEqualTo(new Counts(60, 0, 0, 60, 60, 0, 60, 0, 0, 5L));
        assertThat(result.totals()).containsExactly(new Total("foodmart 1997", "USD", 60, new BigDecimal("180.00")));
    }

    @Test
    void anAcceptedOrderWithoutEffectIsLost() {
        system.order(7).stored = null;

        assertFound(ViolationKind.LOST, ViolationKind.UNPROCESSED);
    }

    @Test
    void anAcceptedOrderThatIsNotWhereTheAnswerSaidIsLost() {
        system.order(7).records.clear();
        system.order(7).stored = null;

        assertFound(ViolationKind.LOST, ViolationKind.NOT_ON_TOPIC);
    }

    @Test
    void anOrderThatTheWarehouseHasOtherwiseIsNamed() {
        system.books = withWarehouse(0, 2, List.of("one of them"));

        assertFound(ViolationKind.WAREHOUSE_MISMATCH);
        assertThat(system.check().count(ViolationKind.WAREHOUSE_MISMATCH)).isEqualTo(2);
    }

    @Test
    void whileTheWarehouseIsBehindNothingIsDecided() {
        system.books = withWarehouse(1, 0, List.of());

        assertFound(ViolationKind.WAREHOUSE_LAG);
        assertThat(system.check().isUndecided()).isTrue();
    }

    @Test
    void withoutAWarehouseNothingIsSaidOfIt() {
        system.books = new Books(ObservedSystem.sum(60), ObservedSystem.sum(60), null);

        assertThat(system.check().isOk()).isTrue();
    }

    private static Books withWarehouse(long missing, long differing, List<String> examples) {
        var warehouse =
                new Books.Warehouse(ObservedSystem.sum(59), ObservedSystem.sum(60), missing, differing, examples);
        return new Books(ObservedSystem.sum(60), ObservedSystem.sum(60), warehouse);
    }

    @Test
    void whatRetentionRemovedProvesNothing() {
        system.order(1).records.clear();
        system.partitions.set(1, new PartitionState(1, 5, 10, 10L, 10L));

        assertThat(system.check().isOk()).isTrue();
    }

    @Test
    void anAnswerWithoutCoordinatesIsAnAcceptanceAllTheSame() {
        system.order(7).acceptances.set(0, new Acceptance(null, "other"));
        assertThat(system.check().isOk()).isTrue();

        system.order(7).stored = null;
        assertFound(ViolationKind.LOST, ViolationKind.UNPROCESSED);
    }

    @Test
    void aDeadLetterSettlesAnOrder() {
        var facts = system.order(7);
        facts.stored = null;
        facts.deadLetters.add(facts.records.getFirst().at());

        var result = system.check();
        assertThat(result.isOk()).isTrue();
        assertThat(result.counts().deadLettered()).isEqualTo(1);
    }

    @Test
    void whileThereIsLagNothingCountsAsLost() {
        system.order(6).stored = null;
        system.partitions.set(0, new PartitionState(0, 0, 11, 1L, 10L));

        assertFound(ViolationKind.LAG);
        assertThat(system.check().count(ViolationKind.LAG)).isEqualTo(10);
        assertThat(system.check().isUndecided()).isTrue();
    }

    @Test
    void aRecordOfNobodysLedgerMustBeSettledToo() {
        system.order(7).acceptances.clear();
        system.order(7).stored = null;

        assertFound(ViolationKind.UNPROCESSED);
    }

    @Test
    void aRecordThatCannotBeReadMustBeADeadLetter() {
        var at = system.repeat(60);
        var facts = system.order(60);
        facts.records.set(0, new TopicRecord(at, null, KeyOutcome.ABSENT));
        assertFound(ViolationKind.UNPROCESSED);

        facts.deadLetters.add(at);
        assertThat(system.check().isOk()).isTrue();
    }

    @Test
    void otherLinesOrAnotherTotalAreASecondEffect() {
        store(7, system.order(7).records.getFirst().at(), ObservedSystem.content(4));

        assertFound(ViolationKind.DUPLICATE_EFFECTS);
    }

    @Test
    void anEffectOfADeadLetterIsOneTooMany() {
        var facts = system.order(7);
        facts.deadLetters.add(facts.records.getFirst().at());

        assertFound(ViolationKind.DUPLICATE_EFFECTS);
    }

    @Test
    void anEffectWithoutARecordIsOneTooMany() {
        system.order(99).stored = ObservedSystem.stored(new Coordinates(0, 3));

        assertFound(ViolationKind.DUPLICATE_EFFECTS);
    }

    @Test
    void anEffectLaterThanTheReadingIsLeftAlone() {
        system.order(99).stored = ObservedSystem.stored(new Coordinates(0, 10));
        system.partitions.set(0, new PartitionState(0, 0, 10, 10L, 11L));

        assertThat(system.check().isOk()).isTrue();
    }

    @Test
    void aRepeatOnTheTopicIsAllowed() {
        system.repeat(7);

        var result = system.check();
        assertThat(result.isOk()).isTrue();
        assertThat(result.counts().repeatsOnTopic()).isEqualTo(1);
    }

    @Test
    void anEffectOfTheRepeatIsOutOfOrder() {
        store(7, system.repeat(7), ObservedSystem.content(2));

        assertFound(ViolationKind.OUT_OF_ORDER);
    }

    @Test
    void anEffectOfARedrivenDeadLetterIsInOrder() {
        var facts = system.order(7);
        facts.deadLetters.add(facts.records.getFirst().at());
        store(7, system.repeat(7), ObservedSystem.content(2));

        assertThat(system.check().isOk()).isTrue();
    }

    @Test
    void anEffectPastTheProgressIsOutOfOrder() {
        system.partitions.set(0, new PartitionState(0, 0, 10, 9L, 9L));

        assertThat(system.check().count(ViolationKind.OUT_OF_ORDER)).isEqualTo(1);
    }

    @Test
    void aFailedKeyOnTheTopicIsAPhantom() {
        var facts = system.order(7);
        facts.acceptances.clear();
        facts.records.set(
                0, new TopicRecord(facts.records.getFirst().at(), ObservedSystem.content(2), KeyOutcome.FAILED));

        assertFound(ViolationKind.PHANTOM);
    }

    @Test
    void anOpenKeyMayBeOnTheTopic() {
        var facts = system.order(7);
        facts.acceptances.clear();
        facts.records.set(
                0, new TopicRecord(facts.records.getFirst().at(), ObservedSystem.content(2), KeyOutcome.OPEN));

        assertThat(system.check().isOk()).isTrue();
    }

    @Test
    void commitsAheadAreCountedInRecords() {
        system.partitions.set(2, new PartitionState(2, 0, 10, 10L, 9L));
        system.partitions.set(3, new PartitionState(3, 0, 10, 10L, null));

        assertThat(system.check().count(ViolationKind.COMMIT_AHEAD)).isEqualTo(11);
        assertThat(system.check().examples(ViolationKind.COMMIT_AHEAD))
                .containsExactly("partition 2: committed 10, progress 9", "partition 3: committed 10, progress null");
    }

    @Test
    void theWorstMomentOfAWatchCounts() {
        system.watched = List.of(new PartitionState(4, 0, 0, 7L, 3L));

        assertFound(ViolationKind.COMMIT_AHEAD);
        assertThat(system.check().count(ViolationKind.COMMIT_AHEAD)).isEqualTo(4);
    }

    @Test
    void stockThatIsTakenButNotConfirmedIsAMismatch() {
        system.products.add(new ProductState("SKU-1002", 3L, 2));
        assertFound(ViolationKind.STOCK_MISMATCH);

        system.products.set(1, new ProductState("SKU-1002", null, 2));
        assertFound(ViolationKind.STOCK_MISMATCH);
    }

    @Test
    void oneKeyIsOneOrder() {
        system.keysWithTwoOrders.add("key-7");

        assertFound(ViolationKind.TWO_ORDERS_FOR_KEY);
    }

    @Test
    void rowsThatTheContractDoesNotKnowAreNamed() {
        var at = system.order(7).records.getFirst().at();
        system.order(7).stored =
                new StoredOrder(at, StoredOrder.Status.INVALID, ObservedSystem.content(2), "USD", ObservedSystem.TOTAL);
        system.linesWithoutOrder = 2;

        assertFound(ViolationKind.INVALID_ROWS);
        assertThat(system.check().count(ViolationKind.INVALID_ROWS)).isEqualTo(3);
    }

    @Test
    void examplesAreAFewAndTheCountIsAll() {
        system.orders.values().forEach(facts -> facts.stored = null);

        assertThat(system.check().count(ViolationKind.LOST)).isEqualTo(60);
        assertThat(system.check().examples(ViolationKind.LOST))
                .hasSize(10)
                .contains(new UUID(0x4000, 7) + " accepted, on the topic at 1@1");
    }

    /** Random damage of each kind to random orders, all at once: each is counted, and no other kind appears. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void damageOfSeveralKindsIsCountedByKind(long seed) {
        var random = new Random(seed);
        var victims = random.ints(0, ObservedSystem.ORDERS)
                .distinct()
                .limit(8)
                .boxed()
                .toList();
        victims.subList(0, 3).forEach(victim -> system.order(victim).stored = null);
        victims.subList(3, 5).forEach(victim -> {
            var at = system.order(victim).records.getFirst().at();
            store(victim, at, ObservedSystem.content(3 + random.nextInt(9)));
        });
        store(victims.get(5), system.repeat(victims.get(5)), ObservedSystem.content(2));
        victims.subList(6, 8).forEach(victim -> {
            var facts = system.order(victim);
            var at = facts.records.getFirst().at();
            facts.records.set(0, new TopicRecord(at, ObservedSystem.content(2), KeyOutcome.FAILED));
        });

        var result = system.check();

        assertThat(found(result))
                .as("seed %d", seed)
                .containsExactlyInAnyOrder(
                        ViolationKind.LOST,
                        ViolationKind.UNPROCESSED,
                        ViolationKind.DUPLICATE_EFFECTS,
                        ViolationKind.OUT_OF_ORDER,
                        ViolationKind.PHANTOM);
        assertThat(result.count(ViolationKind.LOST)).isEqualTo(3);
        assertThat(result.count(ViolationKind.DUPLICATE_EFFECTS)).isEqualTo(2);
        assertThat(result.count(ViolationKind.OUT_OF_ORDER)).isEqualTo(1);
        assertThat(result.count(ViolationKind.PHANTOM)).isEqualTo(2);
    }

    private void store(int order, Coordinates at, Content content) {
        var before = Objects.requireNonNull(system.order(order).stored);
        system.order(order).stored = new StoredOrder(at, before.status(), content, before.currency(), before.total());
    }

    private void assertFound(ViolationKind... kinds) {
        var result = system.check();
        assertThat(found(result)).containsExactlyInAnyOrder(kinds);
        assertThat(result.isOk()).isFalse();
        assertThat(kinds).allSatisfy(kind -> assertThat(result.examples(kind)).isNotEmpty());
    }

    private static Set<ViolationKind> found(CheckResult result) {
        var found = EnumSet.noneOf(ViolationKind.class);
        Arrays.stream(ViolationKind.values())
                .filter(kind -> result.count(kind) > 0)
                .forEach(found::add);
        return found;
    }
}
