package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
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
    public String story() {
        return "A consumer is killed (SIGKILL); the others take its partitions over, and it comes back.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G5, Guarantee.G10);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        var victim = stage.part("consumer-2");
        stage.fault("kill consumer-2", victim::kill);
        stage.await(
                "consumer-2's partitions have new owners",
                TAKE_OVER,
                () -> stage.kafka().ownedBy("consumer-2").isEmpty()
                        && stage.kafka().unowned() == 0);
        stage.loadRunsFor(stage.tempo().aftermath());
        stage.step("start consumer-2", victim::start);
        stage.await(
                "consumer-2 owns partitions again",
                TAKE_OVER,
                () -> !stage.kafka().ownedBy("consumer-2").isEmpty());
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.atMost(
                "redelivered: two slices of at most 1,000",
                2_000,
                aftermath.figures().redelivered());
    }
}
