package io.orderstream.drills.scenarios;

import static java.util.stream.Collectors.toMap;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.running.inspection.Scrape;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/**
 * A frozen process does not know that it was replaced: only the fence in the database stops what it had begun. The consumers are
 * slowed down, and behind when they start, so that they have something in hand; the drill goes on until the zombie had.
 */
public final class ConsumerFreeze implements Drill {
    private static final Duration THROWN_OUT = Duration.ofSeconds(45);
    private static final Duration ADVANCED = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_ROUNDS = 4;
    /** In each partition, whatever the load's rate: more than three seconds' work of a slowed consumer, which owns two. */
    private static final long PILED_UP = 200;
    /** Some of it is under way at any moment. */
    private static final long IN_HAND = 100;

    private double refused;

    @Override
    public String name() {
        return "consumer-freeze";
    }

    @Override
    public String description() {
        return "A consumer freezes (SIGSTOP) past its session timeout with records in hand and goes on as a zombie: its late"
                + " writes have no effect.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.EFFECTS_IN_OFFSET_ORDER);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        context.step("stop the consumers", context::stopConsumers);
        context.await(
                "orders pile up in every partition",
                PATIENCE,
                () -> backlogs(context).values().stream().allMatch(backlog -> backlog > PILED_UP));
        context.step(
                "start the consumers with 8 ms of work per order",
                () -> context.startConsumers(context.consumers(), Map.of("ORDERS_INTAKE_DOWNSTREAM_DELAY", "8ms")));
        for (var round = 0; round < MOST_ROUNDS && refused == 0; round++) {
            freeze(context);
        }
        context.heal("restart the consumers at full speed", () -> context.restartConsumers(Map.of()));
    }

    private void freeze(DrillContext context) throws InterruptedException {
        var victim = context.part("consumer-1");
        context.await("consumer-1 has records in hand", THROWN_OUT, () -> isBehind(context));
        var before = context.counter("consumer-1", Scrape.REDELIVERED);
        context.fault("freeze consumer-1", victim::pause);
        var frozenAt = context.kafka().committed();
        context.await(
                "consumer-1 was thrown out and its partitions have new owners",
                THROWN_OUT,
                () -> context.kafka().ownedBy("consumer-1").isEmpty()
                        && context.kafka().unowned() == 0);
        // Before a new owner has come past it, what the zombie has in hand would rightly be the first to take effect.
        context.await(
                "every partition has come further",
                ADVANCED,
                () -> context.kafka().committed().entrySet().stream()
                        .allMatch(entry -> entry.getValue() > frozenAt.getOrDefault(entry.getKey(), 0L)));
        context.step("let consumer-1 go on", victim::resume);
        context.await(
                "consumer-1 came back by itself",
                THROWN_OUT,
                () -> !context.kafka().ownedBy("consumer-1").isEmpty());
        refused = context.counter("consumer-1", Scrape.REDELIVERED) - before;
        context.saw("records that the zombie had in hand, refused: " + Math.round(refused));
    }

    /** It owns partitions, and has not worked off all that they hold. */
    private static boolean isBehind(DrillContext context) {
        var backlogs = backlogs(context);
        return context.kafka().ownedBy("consumer-1").stream()
                .anyMatch(partition -> backlogs.getOrDefault(partition, 0L) > IN_HAND);
    }

    private static Map<Integer, Long> backlogs(DrillContext context) {
        var committed = context.kafka().committed();
        return context.kafka().ends(Topics.ORDERS).entrySet().stream()
                .collect(toMap(Entry::getKey, end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L)));
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.atLeast("records of the zombie refused by the fence", 1, Math.round(refused));
    }
}
