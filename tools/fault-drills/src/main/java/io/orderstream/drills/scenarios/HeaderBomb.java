package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.load.RawRecordWriter;
import io.orderstream.platform.process.Part;
import io.orderstream.schemas.Topics;
import java.util.List;
import java.util.Set;
import java.util.UUID;

public final class HeaderBomb implements Drill {

    private List<Long> pids = List.of();
    private long survivors;

    @Override
    public String name() {
        return "header-bomb";
    }

    @Override
    public String description() {
        return "Records with hostile headers, around sound orders: no consumer falls over, not even after a restart, and the orders are processed.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.UNPROCESSABLE_IS_DEAD_LETTERED);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        try (var writer = context.rawRecordWriter()) {
            for (var partition = 0; partition < Topics.PARTITIONS; partition++) {
                var record = writer.record(partition, RawRecordWriter.order(UUID.randomUUID()));
                Bombs.headers().forEach(record.headers()::add);
                context.fault("write a header bomb to partition " + partition, () -> writer.write(List.of(record)));
            }
        }
        context.loadRunsFor(context.tempo().warmUp());
        pids = pids(context);
        context.heal("kill and start consumer-2", () -> {
            context.part("consumer-2").kill();
            context.part("consumer-2").start();
        });
        context.loadRunsFor(context.tempo().afterHeal());
        survivors = pids(context).stream().filter(pids::contains).count();
    }

    private static List<Long> pids(DrillContext context) {
        return context.consumers().stream()
                .filter(Part::alive)
                .map(part -> part.pid().orElseThrow())
                .toList();
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.equal("consumers that outlived the bombs", 3, pids.size());
        checks.equal("consumers that are still the same process", 2, survivors);
        checks.equal("dead letters", 0, observed.figures().deadLettered());
    }
}
