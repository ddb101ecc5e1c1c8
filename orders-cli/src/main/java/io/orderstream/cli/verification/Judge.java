package io.orderstream.cli.verification;

import io.orderstream.cli.ledger.Outcome;
import io.orderstream.cli.verification.Evidence.Effect;
import io.orderstream.cli.verification.Evidence.Story;
import io.orderstream.cli.verification.Evidence.TopicOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The judgement: evidence in, verdict out. */
final class Judge {
    private final Evidence evidence;
    private final Findings findings = new Findings();
    private final Map<UUID, TopicOrder> firstRecords = new HashMap<>();
    private final Map<Place, UUID> recordsByPlace = new HashMap<>();
    private final Map<UUID, Effect> effects = new HashMap<>();

    private Judge(Evidence evidence) {
        this.evidence = evidence;
        for (var record : evidence.records()) {
            firstRecords.putIfAbsent(record.orderId(), record);
            recordsByPlace.put(record.place(), record.orderId());
        }
        evidence.effects().forEach(effect -> effects.put(effect.orderId(), effect));
    }

    static Verdict judge(Evidence evidence) {
        var judge = new Judge(evidence);
        judge.acceptedOrders();
        judge.failedOrders();
        judge.effects();
        judge.unprocessedRecords();
        judge.commits();
        evidence.stockMismatches().forEach(sku -> judge.findings.add(Violation.STOCK_MISMATCH, sku));
        return judge.verdict();
    }

    private void acceptedOrders() {
        for (var entry : evidence.stories().entrySet()) {
            var story = entry.getValue();
            if (story.outcome() != Outcome.OK || story.orderId() == null) {
                continue;
            }
            var place = story.place();
            if (place != null && !story.orderId().equals(recordsByPlace.get(place))) {
                findings.add(Violation.LOST, story.orderId() + " is not on the topic at " + place);
            } else if (evidence.lag() == 0 && !effects.containsKey(story.orderId()) && !deadLettered(story.orderId())) {
                findings.add(Violation.LOST, story.orderId() + " has no effect");
            }
        }
    }

    private void failedOrders() {
        var failed = evidence.stories().entrySet().stream()
                .filter(entry -> entry.getValue().outcome() == Outcome.FAIL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (var record : evidence.records()) {
            if (record.key() != null && failed.contains(record.key())) {
                findings.add(Violation.PHANTOM, record.orderId() + " at " + record.place());
            }
        }
    }

    private void effects() {
        var taken = new HashSet<Place>();
        for (var effect : evidence.effects()) {
            var record = firstRecords.get(effect.orderId());
            if (record == null) {
                findings.add(Violation.DUPLICATE_EFFECTS, effect.orderId() + " has an effect and no record");
                continue;
            }
            content(effect, record);
            order(effect, record, taken);
        }
    }

    private void content(Effect effect, TopicOrder record) {
        var lines = evidence.contents().get(effect.orderId());
        if (lines == null
                || !lines.same(record.content())
                || effect.total().compareTo(record.content().total()) != 0) {
            findings.add(
                    Violation.DUPLICATE_EFFECTS,
                    effect.orderId() + " has other lines or another total than its record");
        }
        if (evidence.deadLetters().contains(effect.place())) {
            findings.add(
                    Violation.DUPLICATE_EFFECTS,
                    effect.orderId() + " has an effect and a dead letter at " + effect.place());
        }
    }

    /** Sound without comparing clocks of two replicas: only places count. */
    private void order(Effect effect, TopicOrder record, Set<Place> taken) {
        var place = effect.place();
        var samePartition = place.partition() == record.place().partition();
        var beyond = place.offset() >= evidence.progress().getOrDefault(place.partition(), 0L);
        // A dead letter may stand before the record that took effect: a refused first attempt, then a good one.
        var notFirst = samePartition
                && !place.equals(record.place())
                && !evidence.deadLetters().contains(record.place());
        if (!effect.orderId().equals(recordsByPlace.get(place)) || notFirst || beyond || !taken.add(place)) {
            findings.add(
                    Violation.OUT_OF_ORDER,
                    effect.orderId() + " took effect at " + place + ", first record at " + record.place());
        }
    }

    /** Also those that no ledger tells of: an order on the topic below the committed offset must have had its effect. */
    private void unprocessedRecords() {
        for (var record : firstRecords.values()) {
            var place = record.place();
            var committed = evidence.committed().getOrDefault(place.partition(), 0L) > place.offset();
            if (committed
                    && !effects.containsKey(record.orderId())
                    && !deadLettered(record.orderId())
                    && !told(record.orderId())) {
                findings.add(Violation.LOST, record.orderId() + " at " + place + " is committed and has no effect");
            }
        }
        for (var place : evidence.undecodable()) {
            var committed = evidence.committed().getOrDefault(place.partition(), 0L) > place.offset();
            if (committed && !evidence.deadLetters().contains(place)) {
                findings.add(Violation.LOST, "the undecodable record at " + place + " is committed and no dead letter");
            }
        }
    }

    private void commits() {
        evidence.committed().forEach((partition, offset) -> {
            var ahead = offset - evidence.progress().getOrDefault(partition, 0L);
            if (ahead > 0) {
                findings.add(Violation.COMMIT_AHEAD, ahead, "partition " + partition + ": " + ahead + " records");
            }
        });
    }

    private boolean deadLettered(UUID order) {
        var record = firstRecords.get(order);
        return record != null && evidence.deadLetters().contains(record.place());
    }

    private final Set<UUID> toldOrders = new HashSet<>();

    private boolean told(UUID order) {
        if (toldOrders.isEmpty()) {
            evidence.stories().values().stream()
                    .filter(story -> story.outcome() == Outcome.OK)
                    .map(Story::orderId)
                    .forEach(id -> {
                        if (id != null) {
                            toldOrders.add(id);
                        }
                    });
        }
        return toldOrders.contains(order);
    }

    private Verdict verdict() {
        var accepted = evidence.stories().values().stream()
                .filter(story -> story.outcome() == Outcome.OK)
                .count();
        var confirmed = evidence.effects().stream()
                .filter(effect -> "CONFIRMED".equals(effect.status()))
                .count();
        var totals = evidence.effects().stream()
                .collect(Collectors.groupingBy(
                        Effect::currency,
                        java.util.TreeMap::new,
                        Collectors.reducing(java.math.BigDecimal.ZERO, Effect::total, java.math.BigDecimal::add)));
        return new Verdict(
                evidence,
                findings,
                accepted,
                confirmed,
                evidence.records().size() - (long) firstRecords.size(),
                Map.copyOf(totals));
    }
}
