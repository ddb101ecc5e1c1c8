package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import java.time.Duration;
import java.util.Set;

public final class ProducerKill implements Drill {
    @Override
    public String name() {
        return "producer-kill";
    }

    @Override
    public String description() {
        return "The producer is killed in mid-load and comes back: what it had not answered is repeated with the same key.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.SAME_KEY_IS_ONE_ORDER);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        var producer = context.part("producer-1");
        for (var time = 0;
                time
                        < context.tempo()
                                .of(Duration.ofSeconds(2), Duration.ofSeconds(1))
                                .toSeconds();
                time++) {
            context.fault("kill producer-1", producer::kill);
            context.loadRunsFor(Duration.ofSeconds(2));
            context.heal("start producer-1", producer::start);
            context.loadRunsFor(context.tempo().warmUp());
        }
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.atLeast("attempts with an unknown outcome", 1, observed.figures().unknown());
    }
}
