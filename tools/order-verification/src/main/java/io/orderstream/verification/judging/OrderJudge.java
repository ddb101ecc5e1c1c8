package io.orderstream.verification.judging;

import java.util.ArrayList;
import java.util.List;

/** Judges one order by itself. Orders do not depend on each other, so nothing else has to be in memory. */
final class OrderJudge {
    private final Horizon horizon;

    OrderJudge(Horizon horizon) {
        this.horizon = horizon;
    }

    List<Charge> judge(OrderCase order) {
        var charges = new ArrayList<Charge>();
        judgeAcceptance(order, charges);
        judgeRecords(order, charges);
        if (order.stored() != null) {
            judgeEffect(order, order.stored(), charges);
        }
        return charges;
    }

    /** G1 and G2: what was accepted is on the topic, and has an effect or is a dead letter. */
    private void judgeAcceptance(OrderCase order, List<Charge> charges) {
        var missing = order.claims().stream()
                .map(Claim::at)
                .filter(at -> at != null
                        && !horizon.wasRemoved(at)
                        && order.recordAt(at).isEmpty())
                .findFirst();
        missing.ifPresent(at -> charges.add(new Charge(Finding.NOT_ON_TOPIC, order.id() + " accepted at " + at)));
        if (missing.isPresent() || (order.isAccepted() && horizon.isCaughtUp() && !order.hasAnEnd())) {
            charges.add(new Charge(Finding.LOST, order.id() + " accepted" + places(order)));
        }
    }

    /** G3: what failed is not on the topic. G7: what is on the topic has an end of some kind. */
    private void judgeRecords(OrderCase order, List<Charge> charges) {
        var records = order.records();
        if (records.stream().anyMatch(record -> record.story() == KeyStory.FAILED)) {
            charges.add(new Charge(Finding.PHANTOM, order.id() + places(order)));
        }
        if (!horizon.isCaughtUp() || records.isEmpty()) {
            return;
        }
        var unreadAndKept = records.stream()
                .anyMatch(record ->
                        record.content() == null && !order.deadLetters().contains(record.at()));
        if (!order.hasAnEnd() || unreadAndKept) {
            charges.add(new Charge(Finding.UNPROCESSED, order.id() + places(order)));
        }
    }

    /** G2 and G5: exactly one effect, and that of the first record. */
    private void judgeEffect(OrderCase order, StoredOrder stored, List<Charge> charges) {
        var what = order.id() + " stored from " + stored.at();
        if (stored.status() == StoredOrder.Status.INVALID) {
            charges.add(new Charge(Finding.INVALID_ROWS, what));
        }
        if (horizon.isPastProgress(stored.at())) {
            charges.add(new Charge(Finding.OUT_OF_ORDER, what + ", which the partition's progress has not reached"));
        }
        if (horizon.wasRemoved(stored.at()) || horizon.isLater(stored.at())) {
            return;
        }
        var source = order.recordAt(stored.at());
        if (source.isEmpty()) {
            charges.add(new Charge(Finding.DUPLICATE_EFFECTS, what + ", which is no record of it" + places(order)));
            return;
        }
        var first = order.firstToTakeEffect();
        if (order.deadLetters().contains(stored.at())) {
            charges.add(new Charge(Finding.DUPLICATE_EFFECTS, what + ", which is a dead letter as well"));
        } else if (first.isPresent() && first.get().at().compareTo(stored.at()) < 0) {
            charges.add(new Charge(
                    Finding.OUT_OF_ORDER,
                    what + ", but its first record is " + first.get().at()));
        }
        if (!stored.content().equals(source.get().content())) {
            charges.add(new Charge(Finding.DUPLICATE_EFFECTS, what + " with other lines or another total"));
        }
    }

    private static String places(OrderCase order) {
        var places =
                order.records().stream().map(record -> record.at().toString()).toList();
        return places.isEmpty() ? ", not on the topic" : ", on the topic at " + String.join(", ", places);
    }
}
