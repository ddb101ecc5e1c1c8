package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import java.time.Duration;
import java.util.Set;

public final class CoordinatorKill implements Drill {
    @Override
    public String name() {
        return "coordinator-kill";
    }

    @Override
    public String description() {
        return "The broker that coordinates the consumer group is killed: the group finds another and goes on where it was.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.EFFECTS_IN_OFFSET_ORDER);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        var number = context.kafka().coordinator();
        var broker = context.part("broker-" + number);
        context.fault("kill broker-" + number + ", the group's coordinator", broker::kill);
        context.await(
                "another broker coordinates the group",
                Duration.ofSeconds(60),
                () -> context.kafka().coordinator() != number);
        context.loadRunsFor(context.tempo().afterHeal());
        context.heal("start broker-" + number, broker::start);
        context.await(
                "every replica is in sync again",
                Duration.ofSeconds(90),
                () -> context.kafka().fullyInSync());
    }
}
