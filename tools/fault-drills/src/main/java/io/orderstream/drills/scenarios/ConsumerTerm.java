package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
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
    public String story() {
        return "A consumer with more than a minute's work in hand is asked to end (SIGTERM): it lets go of what it has not begun to"
                + " write, leaves the group, and the others have its partitions at once.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G10);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        var victim = stage.part("consumer-3");
        var others = List.of(stage.part("consumer-1"), stage.part("consumer-2"));
        stage.step("stop the consumers", stage::stopConsumers);
        stage.loadRunsFor(stage.tempo().warmUp());
        stage.step("start consumer-3 with 100 ms of work per order", () -> stage.startConsumers(List.of(victim), SLOW));
        stage.await(
                "consumer-3 owns every partition",
                JOINED,
                () -> stage.kafka().ownedBy(victim.name()).size() == Topics.PARTITIONS);
        stage.loadRunsFor(TAKEN_IN_HAND);
        stage.step("start the others at full speed", () -> stage.startConsumers(others, Map.of()));
        var signalled = stage.fault("stop consumer-3 (SIGTERM)", victim::stop);
        var gone = Instant.now();
        ended = Duration.between(signalled, gone);
        stage.await(
                "consumer-3's partitions have new owners",
                JOINED,
                () -> stage.kafka().ownedBy(victim.name()).isEmpty()
                        && stage.kafka().unowned() == 0);
        handedOver = Duration.between(gone, Instant.now());
        stage.loadRunsFor(stage.tempo().aftermath());
        stage.heal("start consumer-3 at full speed", () -> stage.startConsumers(List.of(victim), Map.of()));
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.atMost("SIGTERM to exit", Duration.ofSeconds(30), ended);
        checks.atMost("exit to new owners", HANDED_OVER, handedOver);
        checks.equal("dead letters", 0, aftermath.figures().deadLettered());
        checks.equal("redelivered after an orderly end", 0, aftermath.figures().redelivered());
    }
}
