package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
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
    public String story() {
        return "Every process is killed at once, and they are started in random order: it comes together again by itself.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G8, Guarantee.G10);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        stage.fault("kill everything", () -> stage.parts().forEach(Part::kill));
        var order = new ArrayList<>(stage.parts());
        Collections.shuffle(order, stage.random());
        for (var part : order) {
            stage.step("launch " + part.name(), part::launch);
            stage.loadRunsFor(Duration.ofMillis(stage.random().nextLong(100, 1_500)));
        }
        order.forEach(Part::awaitReady);
        stage.heal("everything is ready", () -> {});
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.equal("dead letters", 0, aftermath.figures().deadLettered());
    }
}
