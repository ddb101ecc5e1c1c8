package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

public final class BelowMinIsr implements Drill {

    /** What the killed broker had acknowledged is still on its way to the clients. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private Instant from = Instant.MAX;
    private Instant until = Instant.MIN;

    @Override
    public String name() {
        return "below-min-isr";
    }

    @Override
    public String story() {
        return "A broker is down while the topic wants three replicas in sync: no order is called accepted until they are.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G9);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        stage.step(
                "the topic wants all its replicas in sync",
                () -> stage.kafka().setMinInSync(Topics.ORDERS, stage.kafka().replicas()));
        stage.loadRunsFor(Duration.ofSeconds(2));
        from = stage.fault("kill broker-3", stage.part("broker-3")::kill).plus(SETTLED);
        stage.loadRunsFor(stage.tempo().of(Duration.ofSeconds(25), Duration.ofSeconds(15)));
        until = Instant.now();
        stage.heal("start broker-3", stage.part("broker-3")::start);
        var accepted = stage.accepted();
        stage.await("an order is accepted again", Duration.ofSeconds(60), () -> stage.accepted() > accepted);
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.that("the fault lasted", from.isBefore(until), from + " to " + until);
        checks.equal("2xx below min ISR", 0, aftermath.clients().successesBetween(from, until));
    }
}
