package io.orderstream.cli.drills.scenarios;

import io.orderstream.cli.drills.Drill;
import io.orderstream.cli.drills.Guarantee;
import io.orderstream.cli.drills.report.Aftermath;
import io.orderstream.cli.drills.report.Checks;
import io.orderstream.cli.drills.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

public final class ConsumerTerm implements Drill {

    private Duration ended = Duration.ofDays(1);

    @Override
    public String name() {
        return "consumer-term";
    }

    @Override
    public String story() {
        return "A consumer is asked to end (SIGTERM) while each order takes 50 ms: it finishes what it works on, commits, leaves, within 30 s.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G10);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        stage.step(
                "restart the consumers with 50 ms of work per order",
                () -> stage.restartConsumers(Map.of("ORDERS_INTAKE_DOWNSTREAM_DELAY", "50ms")));
        stage.loadRunsFor(stage.tempo().warmUp());
        var victim = stage.part("consumer-3");
        var begun = stage.fault("stop consumer-3 (SIGTERM)", victim::stop);
        ended = Duration.between(begun, Instant.now());
        stage.saw("consumer-3 ended");
        stage.loadRunsFor(stage.tempo().aftermath());
        stage.step("start consumer-3", victim::start);
        stage.heal("restart the consumers at full speed", () -> stage.restartConsumers(Map.of()));
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.atMost("SIGTERM to exit", Duration.ofSeconds(30), ended);
        checks.equal("dead letters", 0, aftermath.figures().deadLettered());
        checks.equal("redelivered after an orderly end", 0, aftermath.figures().redelivered());
    }
}
