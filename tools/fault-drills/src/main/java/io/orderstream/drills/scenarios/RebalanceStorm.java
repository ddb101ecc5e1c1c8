package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.stage.Stage;
import io.orderstream.drills.stage.Tempo;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import java.time.Duration;
import java.util.List;
import java.util.Set;

public final class RebalanceStorm implements Drill {
    @Override
    public String name() {
        return "rebalance-storm";
    }

    @Override
    public String story() {
        return "Consumers go from 3 to 1 to 3 to 2 and back, killed or stopped at random: nothing is lost or doubled on the way.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G5, Guarantee.G10);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        stage.fault("rebalance storm", () -> {});
        for (var round = 1; round <= rounds(stage); round++) {
            end(stage, "consumer-2");
            end(stage, "consumer-3");
            stage.loadRunsFor(pause(stage));
            begin(stage, "consumer-2", "consumer-3");
            stage.loadRunsFor(pause(stage));
            end(stage, "consumer-1");
            stage.loadRunsFor(pause(stage));
            begin(stage, "consumer-1");
        }
        stage.heal("three consumers run", () -> {});
        stage.await(
                "all partitions have owners",
                Duration.ofSeconds(60),
                () -> stage.kafka().unowned() == 0);
    }

    private static int rounds(Stage stage) {
        return stage.tempo() == Tempo.FULL ? 3 : 1;
    }

    private static void end(Stage stage, String name) {
        var part = stage.part(name);
        if (stage.random().nextBoolean()) {
            stage.step("kill " + name, part::kill);
        } else {
            stage.step("stop " + name, part::stop);
        }
    }

    private static void begin(Stage stage, String... names) {
        var parts = List.of(names).stream().map(stage::part).toList();
        stage.step("start " + String.join(", ", names), () -> SideBySide.start(parts, Progress.SILENT));
    }

    private static Duration pause(Stage stage) {
        return Duration.ofMillis(stage.random().nextLong(500, 6_000));
    }
}
