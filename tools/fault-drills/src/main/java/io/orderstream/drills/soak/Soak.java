package io.orderstream.drills.soak;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.running.RunFile;
import io.orderstream.running.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A random fault every 20 seconds, for a while; then all guarantees, and whether the processes that lived through all of it grew. */
public final class Soak implements Drill {
    private static final Duration RHYTHM = Duration.ofSeconds(20);

    /** A look costs each measured process a full collection, so not more of them than are needed. */
    private static final int LOOKS = 18;

    private final Duration length;
    private final Map<String, List<Vitals>> vitals = new LinkedHashMap<>();
    private int faults;

    public Soak(Duration length) {
        this.length = length;
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String description() {
        return "For " + length.toMinutes()
                + " minutes a random fault every 20 seconds: everything holds, and nothing grows.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return EnumSet.allOf(Guarantee.class);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        var random = new RandomFaults(context);
        var begun = System.nanoTime();
        var nextLook = begun;
        while (System.nanoTime() - begun < length.toNanos()) {
            var next = System.nanoTime() + RHYTHM.toNanos();
            random.next();
            faults++;
            if (System.nanoTime() >= nextLook) {
                look(context);
                nextLook += length.dividedBy(LOOKS).toNanos();
            }
            context.loadRunsFor(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        }
    }

    private void look(DrillContext context) {
        var run = context.run();
        measured(run)
                .forEach(service -> Vitals.of(service).ifPresent(seen -> {
                    vitals.computeIfAbsent(service.name(), _ -> new ArrayList<>())
                            .add(seen);
                    context.saw(Text.format(
                            "%s: %d threads, %d files, heap %.1f MB, %d series",
                            service.name(), seen.threads(), seen.files(), seen.heap() / 1e6, seen.series()));
                }));
    }

    private static Stream<RunFile.Service> measured(RunFile run) {
        return Stream.of(run.producers().getFirst(), run.consumers().getFirst());
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.atLeast("faults", 1, faults);
        checks.equal("witnesses", 2, vitals.size());
        vitals.forEach((name, samples) -> new Growth(name, samples).check(checks));
    }
}
