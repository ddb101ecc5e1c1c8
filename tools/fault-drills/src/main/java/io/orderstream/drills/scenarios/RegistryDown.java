package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import java.time.Duration;
import java.util.Set;

public final class RegistryDown implements Drill {
    @Override
    public String name() {
        return "registry-down";
    }

    @Override
    public String description() {
        return "The schema registry is away in mid-run and while a consumer starts: its orders wait, none is dead-lettered.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.OUTAGE_SKIPS_NOTHING);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        var registry = context.part("registry");
        var consumer = context.part("consumer-1");
        context.fault("kill the registry", registry::kill);
        context.loadRunsFor(context.tempo().warmUp());
        context.step("kill consumer-1", consumer::kill);
        context.step("launch consumer-1, which knows no schema yet", consumer::launch);
        context.loadRunsFor(context.tempo().of(Duration.ofSeconds(30), Duration.ofSeconds(20)));
        context.heal("start the registry", registry::start);
        consumer.awaitReady();
        context.saw("consumer-1 is ready");
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.equal("dead letters", 0, observed.figures().deadLettered());
    }
}
