package io.orderstream.verification.checking;

import java.util.ArrayList;
import java.util.List;

/** Checks one order by itself. Orders do not depend on each other, so nothing else has to be in memory. */
final class OrderChecker {
    private final CheckableOffsets offsets;

    OrderChecker(CheckableOffsets offsets) {
        this.offsets = offsets;
    }

    List<Violation> check(OrderHistory order) {
        var violations = new ArrayList<Violation>();
        checkAcceptance(order, violations);
        checkRecords(order, violations);
        if (order.stored() != null) {
            checkEffect(order, order.stored(), violations);
        }
        return violations;
    }

    /** What was accepted is on the topic, and has an effect or is a dead letter. */
    private void checkAcceptance(OrderHistory order, List<Violation> violations) {
        var missing = order.acceptances().stream()
                .map(Acceptance::at)
                .filter(at -> at != null
                        && !offsets.wasRemoved(at)
                        && order.recordAt(at).isEmpty())
                .findFirst();
        missing.ifPresent(
                at -> violations.add(new Violation(ViolationKind.NOT_ON_TOPIC, order.id() + " accepted at " + at)));
        if (missing.isPresent() || (order.isAccepted() && offsets.isCaughtUp() && !order.isSettled())) {
            violations.add(new Violation(ViolationKind.LOST, order.id() + " accepted" + places(order)));
        }
    }

    /** What failed is not on the topic; what is on the topic is stored or a dead letter. */
    private void checkRecords(OrderHistory order, List<Violation> violations) {
        var records = order.records();
        if (records.stream().anyMatch(record -> record.keyOutcome() == KeyOutcome.FAILED)) {
            violations.add(new Violation(ViolationKind.PHANTOM, order.id() + places(order)));
        }
        if (!offsets.isCaughtUp() || records.isEmpty()) {
            return;
        }
        var unreadAndKept = records.stream()
                .anyMatch(record ->
                        record.content() == null && !order.deadLetters().contains(record.at()));
        if (!order.isSettled() || unreadAndKept) {
            violations.add(new Violation(ViolationKind.UNPROCESSED, order.id() + places(order)));
        }
    }

    /** Exactly one effect, and that of the first record. */
    private void checkEffect(OrderHistory order, StoredOrder stored, List<Violation> violations) {
        var what = order.id() + " stored from " + stored.at();
        if (stored.status() == StoredOrder.Status.INVALID) {
            violations.add(new Violation(ViolationKind.INVALID_ROWS, what));
        }
        if (offsets.isPastProgress(stored.at())) {
            violations.add(new Violation(
                    ViolationKind.OUT_OF_ORDER, what + ", which the partition's progress has not reached"));
        }
        if (offsets.wasRemoved(stored.at()) || offsets.isLater(stored.at())) {
            return;
        }
        var source = order.recordAt(stored.at());
        if (source.isEmpty()) {
            violations.add(new Violation(
                    ViolationKind.DUPLICATE_EFFECTS, what + ", which is no record of it" + places(order)));
            return;
        }
        var first = order.firstToTakeEffect();
        if (order.deadLetters().contains(stored.at())) {
            violations.add(new Violation(ViolationKind.DUPLICATE_EFFECTS, what + ", which is a dead letter as well"));
        } else if (first.isPresent() && first.get().at().compareTo(stored.at()) < 0) {
            violations.add(new Violation(
                    ViolationKind.OUT_OF_ORDER,
                    what + ", but its first record is " + first.get().at()));
        }
        if (!stored.content().equals(source.get().content())) {
            violations.add(new Violation(ViolationKind.DUPLICATE_EFFECTS, what + " with other lines or another total"));
        }
    }

    private static String places(OrderHistory order) {
        var places =
                order.records().stream().map(record -> record.at().toString()).toList();
        return places.isEmpty() ? ", not on the topic" : ", on the topic at " + String.join(", ", places);
    }
}
