package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
import java.time.Duration;
import java.util.Set;

public final class ResponseLost implements Drill {
    @Override
    public String name() {
        return "response-lost";
    }

    @Override
    public String story() {
        return "One connection in five is cut after its request was sent; the client repeats it with the same key until it hears an answer.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G4);
    }

    @Override
    public double hangUps() {
        return 0.2;
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        stage.fault("one request in five loses its answer, from the load's beginning", () -> {});
        stage.loadRunsFor(stage.tempo().of(Duration.ofSeconds(20), Duration.ofSeconds(8)));
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.atLeast("answers lost", 100, aftermath.figures().unknown());
    }
}
