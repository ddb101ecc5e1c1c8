package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.report.DrillObservations;
import io.orderstream.platform.proxy.ClientWatch;
import io.orderstream.platform.proxy.Delivery;
import io.orderstream.platform.proxy.TcpProxy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

public final class CommitOutcomeUnknown implements Drill {

    private int happened;

    @Override
    public String name() {
        return "commit-outcome-unknown";
    }

    @Override
    public String description() {
        return "Connections to the database are cut right after COMMIT was sent, before and after the server has acted: one effect each.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of(Guarantee.EFFECTS_IN_OFFSET_ORDER);
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        try (var proxy = TcpProxy.to("127.0.0.1", context.databasePort(), ClientWatch.postgresCommit())) {
            var url = context.jdbcUrl().replace(":" + context.databasePort() + "/", ":" + proxy.port() + "/");
            context.step(
                    "restart the consumers behind a proxy",
                    () -> context.restartConsumers(Map.of("DATABASE_URL", url)));
            context.loadRunsFor(context.tempo().warmUp());
            var cuts = context.tempo()
                    .of(Duration.ofSeconds(10), Duration.ofSeconds(4))
                    .toSeconds();
            for (var cut = 0; cut < cuts; cut++) {
                cut(context, proxy, cut % 2 == 0 ? Delivery.DELIVERED : Delivery.SWALLOWED);
            }
            context.heal("restart the consumers without the proxy", () -> context.restartConsumers(Map.of()));
        }
    }

    private void cut(DrillContext context, TcpProxy proxy, Delivery delivery) throws InterruptedException {
        var cut = proxy.cutAfter(delivery);
        context.fault("cut after the next COMMIT, " + delivery, () -> cut.await(Duration.ofSeconds(30)));
        happened++;
        context.loadRunsFor(Duration.ofSeconds(1));
    }

    @Override
    public void check(DrillObservations observed, Checks checks) {
        checks.atLeast("commits cut", 4, happened);
        checks.equal("dead letters", 0, observed.figures().deadLettered());
    }
}
