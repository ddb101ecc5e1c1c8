package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
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
    public String description() {
        return "All brokers freeze for 30 s: every client hears 503 within 8 s, liveness never notices, and all goes on by itself.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.ANSWERED_WITHIN_DEADLINE);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        var producer = context.run().producers().getFirst();
        var part = context.part(producer.name());
        var before = part.residentBytes();
        try (var watch = new LivenessWatch(producer)) {
            liveness = watch;
            context.fault("freeze all brokers", () -> context.brokers().forEach(Part::pause));
            context.loadRunsFor(context.tempo().of(Duration.ofSeconds(30), Duration.ofSeconds(15)));
            grown = part.residentBytes() - before;
            context.heal("let the brokers go on", () -> context.brokers().forEach(Part::resume));
        }
        var accepted = context.accepted();
        context.await("an order is accepted again", Duration.ofSeconds(30), () -> context.accepted() > accepted);
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        if (liveness != null) {
            checks.atMost("slowest liveness answer", Duration.ofMillis(200), liveness.slowest());
            checks.equal("liveness not answered or not up", 0, liveness.failures());
        }
        checks.atMost("the producer's memory grew by bytes", FLAT, grown);
        var heal = observed.heal().orElseThrow();
        var first = observed.clients()
                .firstSuccessAfter(heal)
                .map(at -> Duration.between(heal, at))
                .orElse(Duration.ofDays(1));
        checks.atMost("first success after the brokers go on", Duration.ofSeconds(10), first);
    }
}
