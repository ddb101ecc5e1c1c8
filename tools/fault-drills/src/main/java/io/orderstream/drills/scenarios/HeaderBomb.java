package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
import io.orderstream.load.Pen;
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
    public String story() {
        return "Records with hostile headers, around sound orders: no consumer falls over, not even after a restart, and the orders are processed.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G7);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        try (var pen = stage.pen()) {
            for (var partition = 0; partition < Topics.PARTITIONS; partition++) {
                var record = pen.record(partition, Pen.order(UUID.randomUUID()));
                Bombs.headers().forEach(record.headers()::add);
                stage.fault("write a header bomb to partition " + partition, () -> pen.write(List.of(record)));
            }
        }
        stage.loadRunsFor(stage.tempo().warmUp());
        pids = pids(stage);
        stage.heal("kill and start consumer-2", () -> {
            stage.part("consumer-2").kill();
            stage.part("consumer-2").start();
        });
        stage.loadRunsFor(stage.tempo().aftermath());
        survivors = pids(stage).stream().filter(pids::contains).count();
    }

    private static List<Long> pids(Stage stage) {
        return stage.consumers().stream()
                .filter(Part::alive)
                .map(part -> part.pid().orElseThrow())
                .toList();
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.equal("consumers that outlived the bombs", 3, pids.size());
        checks.equal("consumers that are still the same process", 2, survivors);
        checks.equal("dead letters", 0, aftermath.figures().deadLettered());
    }
}
