package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
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
    public String description() {
        return "A broker is down while the topic wants three replicas in sync: no order is called accepted until they are.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.ANSWERED_WITHIN_DEADLINE);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        context.step(
                "the topic wants all its replicas in sync",
                () -> context.kafka()
                        .setMinInSync(Topics.ORDERS, context.kafka().replicas()));
        context.loadRunsFor(Duration.ofSeconds(2));
        from = context.fault("kill broker-3", context.part("broker-3")::kill).plus(SETTLED);
        context.loadRunsFor(context.tempo().of(Duration.ofSeconds(25), Duration.ofSeconds(15)));
        until = Instant.now();
        context.heal("start broker-3", context.part("broker-3")::start);
        var accepted = context.accepted();
        context.await("an order is accepted again", Duration.ofSeconds(60), () -> context.accepted() > accepted);
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.that("the fault lasted", from.isBefore(until), from + " to " + until);
        checks.equal("2xx below min ISR", 0, observed.clients().successesBetween(from, until));
    }
}
