package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.stage.Stage;
import java.time.Duration;
import java.util.Set;

public final class CoordinatorKill implements Drill {
    @Override
    public String name() {
        return "coordinator-kill";
    }

    @Override
    public String story() {
        return "The broker that coordinates the consumer group is killed: the group finds another and goes on where it was.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G5);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        var number = stage.kafka().coordinator();
        var broker = stage.part("broker-" + number);
        stage.fault("kill broker-" + number + ", the group's coordinator", broker::kill);
        stage.await(
                "another broker coordinates the group",
                Duration.ofSeconds(60),
                () -> stage.kafka().coordinator() != number);
        stage.loadRunsFor(stage.tempo().aftermath());
        stage.heal("start broker-" + number, broker::start);
        stage.await(
                "every replica is in sync again",
                Duration.ofSeconds(90),
                () -> stage.kafka().fullyInSync());
    }
}
