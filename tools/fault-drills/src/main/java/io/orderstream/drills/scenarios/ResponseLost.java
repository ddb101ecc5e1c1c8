package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import java.time.Duration;
import java.util.Set;

public final class ResponseLost implements Drill {
    @Override
    public String name() {
        return "response-lost";
    }

    @Override
    public String description() {
        return "One connection in five is cut after its request was sent; the client repeats it with the same key until it hears an answer.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.SAME_KEY_IS_ONE_ORDER);
    }

    @Override
    public double hangUps() {
        return 0.2;
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        context.fault("one request in five loses its answer, from the load's beginning", () -> {});
        context.loadRunsFor(context.tempo().of(Duration.ofSeconds(20), Duration.ofSeconds(8)));
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.atLeast("answers lost", 100, observed.figures().unknown());
    }
}
