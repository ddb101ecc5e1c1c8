package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
import java.time.Duration;
import java.util.Set;

public final class DatabaseDown implements Drill {
    @Override
    public String name() {
        return "database-down";
    }

    @Override
    public String story() {
        return "The database is killed for a while, and later frozen: orders wait, none is skipped or dead-lettered, nobody leaves the group.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G8);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        var database = stage.part("database");
        stage.fault("kill the database", database::kill);
        stage.loadRunsFor(outage(stage));
        stage.step("start the database", database::start);
        stage.loadRunsFor(stage.tempo().aftermath());
        stage.fault("freeze the database", database::pause);
        stage.loadRunsFor(outage(stage));
        stage.heal("let the database go on", database::resume);
    }

    /** Longer than the session timeout: members that did not keep polling would be thrown out. */
    private static Duration outage(Stage stage) {
        return stage.tempo().of(Duration.ofSeconds(20), Duration.ofSeconds(12));
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.equal("dead letters", 0, aftermath.figures().deadLettered());
        checks.equal("different memberships of the group", 1, aftermath.memberships());
        checks.equal("changes of assignment", 0, aftermath.rebalances());
    }
}
