package io.orderstream.consumer.watching.rebalancing;

import io.orderstream.consumer.watching.rebalancing.Observation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One rebalance from the observations of it.
 *
 * @param before who owned what
 * @param members of the group before it; brought up to date
 */
record Merge(Map<Integer, String> before, Set<String> members, List<Observation> observations) {
    /** @param owners brought from before to after */
    Rebalance into(SortedMap<Integer, String> owners) {
        observations.stream()
                .filter(Observation::departs)
                .forEach(gone -> owners.values().removeIf(gone.member()::equals));
        observations.stream().filter(Predicate.not(Observation::departs)).forEach(seen -> {
            owners.values().removeIf(seen.member()::equals);
            seen.owned().forEach(partition -> owners.put(partition, seen.member()));
        });
        var expired = expired(owners);
        var causes = causes(expired);
        var first = observations.getFirst();
        members.removeAll(expired);
        named(Observation::departs).forEach(members::remove);
        named(Predicate.not(Observation::departs)).forEach(members::add);
        return new Rebalance(
                first.at(),
                observations.stream().mapToInt(Observation::generation).max().orElseThrow(),
                causes.isEmpty() ? RebalanceCause.OTHER : causes.firstKey(),
                causes.isEmpty() ? "No replica came or went" : String.join("; ", causes.values()),
                observations.stream()
                                .map(Observation::pause)
                                .max(Duration::compareTo)
                                .orElseThrow()
                                .toMillis()
                        / 1000.0,
                observations.stream().mapToLong(Observation::redelivered).sum(),
                changes(owners));
    }

    /** Owned something, said nothing, and has nothing any more. */
    private Set<String> expired(Map<Integer, String> owners) {
        var silent = new TreeSet<>(before.values());
        silent.removeAll(named(_ -> true));
        silent.removeAll(Set.copyOf(owners.values()));
        return silent;
    }

    /** The first one is what is counted. */
    private SortedMap<RebalanceCause, String> causes(Set<String> expired) {
        var causes = new TreeMap<RebalanceCause, String>(Comparator.comparing(cause -> switch (cause) {
            case EXPIRED -> 0;
            case LEFT -> 1;
            case CAME_BACK -> 2;
            case JOINED -> 3;
            case OTHER -> 4;
        }));
        put(causes, RebalanceCause.EXPIRED, expired, "no longer answered");
        put(causes, RebalanceCause.LEFT, named(seen -> seen.kind() == Kind.LEFT), "left");
        var lost = named(seen -> seen.kind() == Kind.LOST);
        put(causes, RebalanceCause.CAME_BACK, lost, "came back after the group had given up on it");
        var joined = named(seen -> seen.kind() == Kind.JOINED);
        joined.removeAll(lost);
        put(causes, RebalanceCause.JOINED, joined, "joined");
        return causes;
    }

    private static void put(Map<RebalanceCause, String> causes, RebalanceCause cause, Set<String> who, String what) {
        if (!who.isEmpty()) {
            causes.put(cause, String.join(", ", who) + " " + what);
        }
    }

    private Set<String> named(Predicate<Observation> which) {
        var names = new TreeSet<String>();
        observations.stream().filter(which).map(Observation::member).forEach(names::add);
        return names;
    }

    private List<Rebalance.Change> changes(Map<Integer, String> after) {
        var concerned = new TreeSet<>(named(_ -> true));
        concerned.addAll(before.values());
        var changes = new ArrayList<Rebalance.Change>();
        for (var member : concerned) {
            var had = of(before, member);
            var has = of(after, member);
            if (!had.equals(has)) {
                changes.add(new Rebalance.Change(member, minus(has, had), minus(had, has), has));
            }
        }
        return changes;
    }

    private static List<Integer> of(Map<Integer, String> owners, String member) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().equals(member))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<Integer> minus(List<Integer> some, List<Integer> others) {
        return some.stream().filter(Predicate.not(others::contains)).toList();
    }
}
