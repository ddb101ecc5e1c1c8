package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The slow consumer is alone at first, so all that has piled up is in its hands, far more than the 30 s could hold: one that
 * worked it off would be cut short before it could leave the group, and its partitions would wait for the session timeout.
 */
public final class ConsumerTerm implements Drill {
    private static final Duration JOINED = Duration.ofSeconds(45);
    private static final Map<String, String> SLOW = Map.of("ORDERS_INTAKE_DOWNSTREAM_DELAY", "100ms");
    /** For a poll after the assignment. */
    private static final Duration TAKEN_IN_HAND = Duration.ofSeconds(2);
    /** Half of the session timeout, after which the partitions of one who does not leave are given away. */
    private static final Duration HANDED_OVER = Duration.ofSeconds(5);

    private Duration ended = Duration.ofDays(1);
    private Duration handedOver = Duration.ofDays(1);

    @Override
    public String name() {
        return "consumer-term";
    }

    @Override
    public String description() {
        return "A consumer with more than a minute's work in hand is asked to end (SIGTERM): it lets go of what it has not begun to"
                + " write, leaves the group, and the others have its partitions at once.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.ORDERLY_HANDOVER);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        var victim = context.part("consumer-3");
        var others = List.of(context.part("consumer-1"), context.part("consumer-2"));
        context.step("stop the consumers", context::stopConsumers);
        context.loadRunsFor(context.tempo().warmUp());
        context.step(
                "start consumer-3 with 100 ms of work per order", () -> context.startConsumers(List.of(victim), SLOW));
        context.await(
                "consumer-3 owns every partition",
                JOINED,
                () -> context.kafka().ownedBy(victim.name()).size() == Topics.PARTITIONS);
        context.loadRunsFor(TAKEN_IN_HAND);
        context.step("start the others at full speed", () -> context.startConsumers(others, Map.of()));
        var signalled = context.fault("stop consumer-3 (SIGTERM)", victim::stop);
        var gone = Instant.now();
        ended = Duration.between(signalled, gone);
        context.await(
                "consumer-3's partitions have new owners",
                JOINED,
                () -> context.kafka().ownedBy(victim.name()).isEmpty()
                        && context.kafka().unowned() == 0);
        handedOver = Duration.between(gone, Instant.now());
        context.loadRunsFor(context.tempo().afterHeal());
        context.heal("start consumer-3 at full speed", () -> context.startConsumers(List.of(victim), Map.of()));
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.atMost("SIGTERM to exit", Duration.ofSeconds(30), ended);
        checks.atMost("exit to new owners", HANDED_OVER, handedOver);
        checks.equal("dead letters", 0, observed.figures().deadLettered());
        checks.equal("redelivered after an orderly end", 0, observed.figures().redelivered());
    }
}
