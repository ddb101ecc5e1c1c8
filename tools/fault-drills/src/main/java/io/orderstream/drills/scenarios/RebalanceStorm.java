package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.context.Tempo;
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
    public String description() {
        return "Consumers go from 3 to 1 to 3 to 2 and back, killed or stopped at random: nothing is lost or doubled on the way.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.EFFECTS_IN_OFFSET_ORDER, Guarantee.ORDERLY_HANDOVER);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        context.fault("rebalance storm", () -> {});
        for (var round = 1; round <= rounds(context); round++) {
            end(context, "consumer-2");
            end(context, "consumer-3");
            context.loadRunsFor(pause(context));
            begin(context, "consumer-2", "consumer-3");
            context.loadRunsFor(pause(context));
            end(context, "consumer-1");
            context.loadRunsFor(pause(context));
            begin(context, "consumer-1");
        }
        context.heal("three consumers run", () -> {});
        context.await(
                "all partitions have owners",
                Duration.ofSeconds(60),
                () -> context.kafka().unowned() == 0);
    }

    private static int rounds(DrillContext context) {
        return context.tempo() == Tempo.FULL ? 3 : 1;
    }

    private static void end(DrillContext context, String name) {
        var part = context.part(name);
        if (context.random().nextBoolean()) {
            context.step("kill " + name, part::kill);
        } else {
            context.step("stop " + name, part::stop);
        }
    }

    private static void begin(DrillContext context, String... names) {
        var parts = List.of(names).stream().map(context::part).toList();
        context.step("start " + String.join(", ", names), () -> SideBySide.start(parts, Progress.SILENT));
    }

    private static Duration pause(DrillContext context) {
        return Duration.ofMillis(context.random().nextLong(500, 6_000));
    }
}
