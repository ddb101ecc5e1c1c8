package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
import java.time.Duration;
import java.util.Set;

public final class ProducerKill implements Drill {
    @Override
    public String name() {
        return "producer-kill";
    }

    @Override
    public String story() {
        return "The producer is killed in mid-load and comes back: what it had not answered is repeated with the same key.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G4);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        var producer = stage.part("producer-1");
        for (var time = 0;
                time
                        < stage.tempo()
                                .of(Duration.ofSeconds(2), Duration.ofSeconds(1))
                                .toSeconds();
                time++) {
            stage.fault("kill producer-1", producer::kill);
            stage.loadRunsFor(Duration.ofSeconds(2));
            stage.heal("start producer-1", producer::start);
            stage.loadRunsFor(stage.tempo().warmUp());
        }
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.atLeast(
                "attempts with an unknown outcome", 1, aftermath.figures().unknown());
    }
}
