package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.stage.Stage;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Only with every replica back in sync is the next one killed: two at once would be below-min-isr. */
public final class BrokerKill implements Drill {
    @Override
    public String name() {
        return "broker-kill";
    }

    @Override
    public String story() {
        return "The broker that leads partition 0 is killed, then the one that leads partition 1, and so on through all of them.";
    }

    @Override
    public Set<Guarantee> shows() {
        return Set.of();
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        var killed = new HashSet<Integer>();
        for (var partition = 0; partition < Topics.PARTITIONS && killed.size() < most(stage); partition++) {
            var leader = stage.kafka().leaders().getOrDefault(partition, 1);
            if (killed.add(leader)) {
                lose(stage, leader, partition);
            }
        }
        stage.heal("all brokers run and are in sync", () -> {});
    }

    private static long most(Stage stage) {
        return stage.tempo().of(Duration.ofSeconds(3), Duration.ofSeconds(1)).toSeconds();
    }

    private static void lose(Stage stage, int leader, int partition) throws InterruptedException {
        var broker = stage.part("broker-" + leader);
        stage.fault("kill broker-" + leader + ", leader of partition " + partition, broker::kill);
        stage.await(
                "partition " + partition + " has another leader",
                Duration.ofSeconds(60),
                () -> stage.kafka().leaders().getOrDefault(partition, leader) != leader);
        stage.loadRunsFor(stage.tempo().of(Duration.ofSeconds(6), Duration.ofSeconds(2)));
        stage.step("start broker-" + leader, broker::start);
        stage.await(
                "every replica is in sync again",
                Duration.ofSeconds(90),
                () -> stage.kafka().fullyInSync());
    }
}
