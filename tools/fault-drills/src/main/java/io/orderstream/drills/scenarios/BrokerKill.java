package io.orderstream.drills.scenarios;

import io.orderstream.drills.Drill;
import io.orderstream.drills.Guarantee;
import io.orderstream.drills.context.DrillContext;
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
    public String description() {
        return "The broker that leads partition 0 is killed, then the one that leads partition 1, and so on through all of them.";
    }

    @Override
    public Set<Guarantee> guarantees() {
        return Set.of();
    }

    @Override
    public void run(DrillContext context) throws InterruptedException {
        var killed = new HashSet<Integer>();
        for (var partition = 0; partition < Topics.PARTITIONS && killed.size() < most(context); partition++) {
            var leader = context.kafka().leaders().getOrDefault(partition, 1);
            if (killed.add(leader)) {
                lose(context, leader, partition);
            }
        }
        context.heal("all brokers run and are in sync", () -> {});
    }

    private static long most(DrillContext context) {
        return context.tempo().of(Duration.ofSeconds(3), Duration.ofSeconds(1)).toSeconds();
    }

    private static void lose(DrillContext context, int leader, int partition) throws InterruptedException {
        var broker = context.part("broker-" + leader);
        context.fault("kill broker-" + leader + ", leader of partition " + partition, broker::kill);
        context.await(
                "partition " + partition + " has another leader",
                Duration.ofSeconds(60),
                () -> context.kafka().leaders().getOrDefault(partition, leader) != leader);
        context.loadRunsFor(context.tempo().of(Duration.ofSeconds(6), Duration.ofSeconds(2)));
        context.step("start broker-" + leader, broker::start);
        context.await(
                "every replica is in sync again",
                Duration.ofSeconds(90),
                () -> context.kafka().fullyInSync());
    }
}
