package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
import io.orderstream.drills.watch.LivenessWatch;
import io.orderstream.platform.process.Part;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class BrokersFrozen implements Drill {

    /** Classes and buffers that the first errors bring along; not one request's worth per request. */
    private static final long FLAT = 96L << 20;

    private @Nullable LivenessWatch liveness;
    private long grown = Long.MAX_VALUE;

    @Override
    public String name() {
        return "brokers-frozen";
    }

    @Override
    public String story() {
        return "All brokers freeze for 30 s: every client hears 503 within 8 s, liveness never notices, and all goes on by itself.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G9);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        var producer = stage.run().producers().getFirst();
        var part = stage.part(producer.name());
        var before = part.residentBytes();
        try (var watch = new LivenessWatch(producer)) {
            liveness = watch;
            stage.fault("freeze all brokers", () -> stage.brokers().forEach(Part::pause));
            stage.loadRunsFor(stage.tempo().of(Duration.ofSeconds(30), Duration.ofSeconds(15)));
            grown = part.residentBytes() - before;
            stage.heal("let the brokers go on", () -> stage.brokers().forEach(Part::resume));
        }
        var accepted = stage.accepted();
        stage.await("an order is accepted again", Duration.ofSeconds(30), () -> stage.accepted() > accepted);
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        if (liveness != null) {
            checks.atMost("slowest liveness answer", Duration.ofMillis(200), liveness.slowest());
            checks.equal("liveness not answered or not up", 0, liveness.failures());
        }
        checks.atMost("the producer's memory grew by bytes", FLAT, grown);
        var heal = aftermath.heal().orElseThrow();
        var first = aftermath
                .clients()
                .firstSuccessAfter(heal)
                .map(at -> Duration.between(heal, at))
                .orElse(Duration.ofDays(1));
        checks.atMost("first success after the brokers go on", Duration.ofSeconds(10), first);
    }
}
