package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import java.time.Duration;
import java.util.Set;

/** At most what was in work is redelivered; what had its effect is recognised. */
public final class ConsumerKill implements Drill {

    /** The session timeout of 10 s, and a rebalance. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "consumer-kill";
    }

    @Override
    public String description() {
        return "A consumer is killed (SIGKILL); the others take its partitions over, and it comes back.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.EFFECTS_IN_OFFSET_ORDER, Guarantee.ORDERLY_HANDOVER);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        var victim = context.part("consumer-2");
        context.fault("kill consumer-2", victim::kill);
        context.await(
                "consumer-2's partitions have new owners",
                TAKE_OVER,
                () -> context.kafka().ownedBy("consumer-2").isEmpty()
                        && context.kafka().unowned() == 0);
        context.loadRunsFor(context.tempo().afterHeal());
        context.step("start consumer-2", victim::start);
        context.await(
                "consumer-2 owns partitions again",
                TAKE_OVER,
                () -> !context.kafka().ownedBy("consumer-2").isEmpty());
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.atMost(
                "redelivered: two slices of at most 1,000",
                2_000,
                observed.figures().redelivered());
    }
}
