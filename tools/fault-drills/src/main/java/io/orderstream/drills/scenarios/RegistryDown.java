package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
import java.time.Duration;
import java.util.Set;

public final class RegistryDown implements Drill {
    @Override
    public String name() {
        return "registry-down";
    }

    @Override
    public String story() {
        return "The schema registry is away in mid-run and while a consumer starts: its orders wait, none is dead-lettered.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G8);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        var registry = stage.part("registry");
        var consumer = stage.part("consumer-1");
        stage.fault("kill the registry", registry::kill);
        stage.loadRunsFor(stage.tempo().warmUp());
        stage.step("kill consumer-1", consumer::kill);
        stage.step("launch consumer-1, which knows no schema yet", consumer::launch);
        stage.loadRunsFor(stage.tempo().of(Duration.ofSeconds(30), Duration.ofSeconds(20)));
        stage.heal("start the registry", registry::start);
        consumer.awaitReady();
        stage.saw("consumer-1 is ready");
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.equal("dead letters", 0, aftermath.figures().deadLettered());
    }
}
