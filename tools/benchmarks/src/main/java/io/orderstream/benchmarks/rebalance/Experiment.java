package io.orderstream.benchmarks.rebalance;

import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.running.inspection.MemberNames;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One setting: three replicas under load, one of them leaves, joins, is killed, joins again; as often as wanted. */
record Experiment(TestSystem system, Setting setting, SplittableRandom random, Consumer<Measurement> results) {
    private static final Duration UNDISTURBED = Duration.ofSeconds(8);
    private static final Duration BOUND = Duration.ofSeconds(10);

    private record Group(Brokers brokers, String name, List<String> replicas) {
        GroupOwnership look() {
            return GroupOwnership.of(brokers.membership(name), new MemberNames(replicas));
        }

        Map<Integer, Long> committed() {
            return brokers.committed(name);
        }
    }

    void run(int runs) throws InterruptedException, SQLException {
        system.setConsumerVariables(setting.variables());
        var replicas = system.consumers();
        try (var brokers = new Brokers(system.run().kafka().bootstrap(), BOUND);
                var effects = new Effects(system.run().database())) {
            var group = new Group(
                    brokers, setting.group(), replicas.stream().map(Part::name).toList());
            var before = group.look();
            replicas.forEach(Part::start); // one after the other: three starting at once take longer on few cores
            Settling.await(group::look, before, replicas.size());
            Thread.sleep(UNDISTURBED); // catches up with what came meanwhile, and warms up
            var lab = new Lab(group, effects);
            for (var run = 1; run <= runs; run++) {
                lab.undisturbed(run);
                var victim = replicas.get(random.nextInt(replicas.size()));
                lab.leave(run, victim);
                lab.join(run, victim);
                lab.kill(run, victim);
                lab.join(run, victim);
            }
        } finally {
            SideBySide.stop(replicas);
        }
    }

    /** One thing after the other, each from a stable assignment to the next. */
    private final class Lab {
        private final Group group;
        private final Effects effects;
        private final RedeliveredMeter redelivered = new RedeliveredMeter(system);

        Lab(Group group, Effects effects) {
            this.group = group;
            this.effects = effects;
        }

        void undisturbed(int run) throws InterruptedException, SQLException {
            var begun = Instant.now();
            Thread.sleep(UNDISTURBED);
            var pauses = effects.longestGaps(begun, Instant.now());
            report(Disturbance.NONE, run, group.look(), new Cost(0, pauses, new TreeSet<>(), 0, 0));
        }

        void leave(int run, Part victim) throws InterruptedException, SQLException {
            var before = group.look();
            var counted = redelivered.counts();
            pickAMoment();
            var signalled = Instant.now();
            var stopping = Thread.ofVirtual().start(victim::stop);
            var settled = Settling.await(group::look, before, group.replicas().size() - 1);
            stopping.join();
            report(Disturbance.LEAVE, run, settled.ownership(), cost(before, signalled, settled, counted, 0));
        }

        void kill(int run, Part victim) throws InterruptedException, SQLException {
            var before = group.look();
            var counted = redelivered.counts();
            pickAMoment();
            var signalled = Instant.now();
            victim.kill();
            var uncommitted = uncommitted(before.owned().getOrDefault(victim.name(), Collections.emptySortedSet()));
            var settled = Settling.await(group::look, before, group.replicas().size() - 1);
            report(Disturbance.KILL, run, settled.ownership(), cost(before, signalled, settled, counted, uncommitted));
        }

        void join(int run, Part part) throws InterruptedException, SQLException {
            var before = group.look();
            var counted = redelivered.counts();
            part.launch();
            var settled = Settling.await(group::look, before, group.replicas().size());
            report(Disturbance.JOIN, run, settled.ownership(), cost(before, settled.changed(), settled, counted, 0));
        }

        /** Nobody else owns them before the session has timed out, so both figures stand still. */
        private long uncommitted(Set<Integer> partitions) throws SQLException {
            var committed = group.committed();
            var progress = effects.progress();
            return partitions.stream()
                    .mapToLong(
                            partition -> progress.getOrDefault(partition, 0L) - committed.getOrDefault(partition, 0L))
                    .sum();
        }

        private Cost cost(
                GroupOwnership before,
                Instant begun,
                Settling.Settled settled,
                Map<Long, Long> counted,
                long uncommitted)
                throws InterruptedException, SQLException {
            effects.awaitEachPartition(settled.stable());
            var pauses = effects.longestGaps(begun.minusMillis(500), Instant.now());
            var stable = Duration.between(begun, settled.stable()).toMillis();
            var moved = moved(before.owners(), settled.ownership().owners());
            return new Cost(stable, pauses, moved, redelivered.since(counted), uncommitted);
        }

        private Set<Integer> moved(Map<Integer, String> before, Map<Integer, String> after) {
            var moved = new TreeMap<>(after);
            moved.entrySet().removeIf(owner -> owner.getValue().equals(before.get(owner.getKey())));
            return new TreeSet<>(moved.keySet());
        }

        private void report(Disturbance disturbance, int run, GroupOwnership after, Cost cost) {
            results.accept(new Measurement(setting, disturbance, run, after.layout(), cost));
        }

        /** Not always at the same point between two polls and commits. */
        private void pickAMoment() throws InterruptedException {
            Thread.sleep(random.nextInt(1000));
        }
    }
}
