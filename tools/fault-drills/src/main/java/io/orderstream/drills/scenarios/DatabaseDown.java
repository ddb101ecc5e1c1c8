package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import java.time.Duration;
import java.util.Set;

public final class DatabaseDown implements Drill {
    @Override
    public String name() {
        return "database-down";
    }

    @Override
    public String description() {
        return "The database is killed for a while, and later frozen: orders wait, none is skipped or dead-lettered, nobody leaves the group.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.OUTAGE_SKIPS_NOTHING);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        var database = context.part("database");
        context.fault("kill the database", database::kill);
        context.loadRunsFor(outage(context));
        context.step("start the database", database::start);
        context.loadRunsFor(context.tempo().afterHeal());
        context.fault("freeze the database", database::pause);
        context.loadRunsFor(outage(context));
        context.heal("let the database go on", database::resume);
    }

    /** Longer than the session timeout: members that did not keep polling would be thrown out. */
    private static Duration outage(DrillContext context) {
        return context.tempo().of(Duration.ofSeconds(20), Duration.ofSeconds(12));
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.equal("dead letters", 0, observed.figures().deadLettered());
        checks.equal("different memberships of the group", 1, observed.memberships());
        checks.equal("changes of assignment", 0, observed.rebalances());
    }
}
