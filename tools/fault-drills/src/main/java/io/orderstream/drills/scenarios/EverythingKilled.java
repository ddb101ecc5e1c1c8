package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.platform.process.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;

/** SIGKILL does not lose the page cache, so this proves crash consistency of processes, not what fsync would do for a machine. */
public final class EverythingKilled implements Drill {
    @Override
    public String name() {
        return "everything-killed";
    }

    @Override
    public String description() {
        return "Every process is killed at once, and they are started in random order: it comes together again by itself.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.OUTAGE_SKIPS_NOTHING, Guarantee.ORDERLY_HANDOVER);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        context.fault("kill everything", () -> context.parts().forEach(Part::kill));
        var order = new ArrayList<>(context.parts());
        Collections.shuffle(order, context.random());
        for (var part : order) {
            context.step("launch " + part.name(), part::launch);
            context.loadRunsFor(Duration.ofMillis(context.random().nextLong(100, 1_500)));
        }
        order.forEach(Part::awaitReady);
        context.heal("everything is ready", () -> {});
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.equal("dead letters", 0, observed.figures().deadLettered());
    }
}
