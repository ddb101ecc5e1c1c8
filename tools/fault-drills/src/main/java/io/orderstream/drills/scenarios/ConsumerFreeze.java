package io.orderstream.drills.scenarios;

import static java.util.stream.Collectors.toMap;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
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
    public String story() {
        return "A consumer freezes (SIGSTOP) past its session timeout with records in hand and goes on as a zombie: its late"
                + " writes have no effect.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G5);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        stage.step("stop the consumers", stage::stopConsumers);
        stage.await(
                "orders pile up in every partition",
                PATIENCE,
                () -> backlogs(stage).values().stream().allMatch(backlog -> backlog > PILED_UP));
        stage.step(
                "start the consumers with 8 ms of work per order",
                () -> stage.startConsumers(stage.consumers(), Map.of("ORDERS_INTAKE_DOWNSTREAM_DELAY", "8ms")));
        for (var round = 0; round < MOST_ROUNDS && refused == 0; round++) {
            freeze(stage);
        }
        stage.heal("restart the consumers at full speed", () -> stage.restartConsumers(Map.of()));
    }

    private void freeze(Stage stage) throws InterruptedException {
        var victim = stage.part("consumer-1");
        stage.await("consumer-1 has records in hand", THROWN_OUT, () -> isBehind(stage));
        var before = stage.counter("consumer-1", Scrape.REDELIVERED);
        stage.fault("freeze consumer-1", victim::pause);
        var frozenAt = stage.kafka().committed();
        stage.await(
                "consumer-1 was thrown out and its partitions have new owners",
                THROWN_OUT,
                () -> stage.kafka().ownedBy("consumer-1").isEmpty()
                        && stage.kafka().unowned() == 0);
        // Before a new owner has come past it, what the zombie has in hand would rightly be the first to take effect.
        stage.await(
                "every partition has come further",
                ADVANCED,
                () -> stage.kafka().committed().entrySet().stream()
                        .allMatch(entry -> entry.getValue() > frozenAt.getOrDefault(entry.getKey(), 0L)));
        stage.step("let consumer-1 go on", victim::resume);
        stage.await(
                "consumer-1 came back by itself",
                THROWN_OUT,
                () -> !stage.kafka().ownedBy("consumer-1").isEmpty());
        refused = stage.counter("consumer-1", Scrape.REDELIVERED) - before;
        stage.saw("records that the zombie had in hand, refused: " + Math.round(refused));
    }

    /** It owns partitions, and has not worked off all that they hold. */
    private static boolean isBehind(Stage stage) {
        var backlogs = backlogs(stage);
        return stage.kafka().ownedBy("consumer-1").stream()
                .anyMatch(partition -> backlogs.getOrDefault(partition, 0L) > IN_HAND);
    }

    private static Map<Integer, Long> backlogs(Stage stage) {
        var committed = stage.kafka().committed();
        return stage.kafka().ends(Topics.ORDERS).entrySet().stream()
                .collect(toMap(Entry::getKey, end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L)));
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.atLeast("records of the zombie refused by the fence", 1, Math.round(refused));
    }
}
