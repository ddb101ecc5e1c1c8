package io.orderstream.cli.drills.scenarios;

import io.orderstream.cli.drills.Drill;
import io.orderstream.cli.drills.Guarantee;
import io.orderstream.cli.drills.stage.Stage;
import java.time.Duration;
import java.util.Set;

/** A frozen process does not know that it was replaced: only the fence in the database stops what it had begun. */
public final class ConsumerFreeze implements Drill {

    private static final Duration THROWN_OUT = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "consumer-freeze";
    }

    @Override
    public String story() {
        return "A consumer freezes (SIGSTOP) past its session timeout and goes on as a zombie: its late writes have no effect.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G5);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        var victim = stage.part("consumer-1");
        stage.fault("freeze consumer-1", victim::pause);
        stage.await(
                "consumer-1 was thrown out and its partitions have new owners",
                THROWN_OUT,
                () -> stage.kafka().ownedBy("consumer-1") == 0 && stage.kafka().unowned() == 0);
        stage.loadRunsFor(stage.tempo().of(Duration.ofSeconds(5), Duration.ofSeconds(2)));
        stage.heal("let consumer-1 go on", victim::resume);
        stage.await(
                "consumer-1 came back by itself",
                THROWN_OUT,
                () -> stage.kafka().ownedBy("consumer-1") > 0);
    }
}
