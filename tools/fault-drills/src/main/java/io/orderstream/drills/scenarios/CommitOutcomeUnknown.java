package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.report.Aftermath;
import io.orderstream.drills.report.Checks;
import io.orderstream.drills.stage.Stage;
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
    public String story() {
        return "Connections to the database are cut right after COMMIT was sent, before and after the server has acted: one effect each.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of(Guarantee.G5);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        try (var proxy = TcpProxy.to("127.0.0.1", stage.databasePort(), ClientWatch.postgresCommit())) {
            var url = stage.jdbcUrl().replace(":" + stage.databasePort() + "/", ":" + proxy.port() + "/");
            stage.step(
                    "restart the consumers behind a proxy", () -> stage.restartConsumers(Map.of("DATABASE_URL", url)));
            stage.loadRunsFor(stage.tempo().warmUp());
            var cuts = stage.tempo()
                    .of(Duration.ofSeconds(10), Duration.ofSeconds(4))
                    .toSeconds();
            for (var cut = 0; cut < cuts; cut++) {
                cut(stage, proxy, cut % 2 == 0 ? Delivery.DELIVERED : Delivery.SWALLOWED);
            }
            stage.heal("restart the consumers without the proxy", () -> stage.restartConsumers(Map.of()));
        }
    }

    private void cut(Stage stage, TcpProxy proxy, Delivery delivery) throws InterruptedException {
        var cut = proxy.cutAfter(delivery);
        stage.fault("cut after the next COMMIT, " + delivery, () -> cut.await(Duration.ofSeconds(30)));
        happened++;
        stage.loadRunsFor(Duration.ofSeconds(1));
    }

    @Override
    public void judge(Aftermath aftermath, Checks checks) {
        checks.atLeast("commits cut", 4, happened);
        checks.equal("dead letters", 0, aftermath.figures().deadLettered());
    }
}
