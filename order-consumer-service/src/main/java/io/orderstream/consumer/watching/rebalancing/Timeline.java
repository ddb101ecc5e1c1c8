package io.orderstream.consumer.watching.rebalancing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts together what the replicas saw, each by itself, to the rebalances of the group. A dead replica tells nothing: that it
 * is gone follows from who has its partitions now.
 */
final class Timeline {
    /** Observations of one generation that are further apart belong to different groups of the same name. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    /** After a replica departed, the others have their new assignment within this. */
    private static final Duration ANSWERED = Duration.ofSeconds(20);

    private Timeline() {}

    /**
     * @param observations oldest first
     * @return newest first
     */
    static List<Rebalance> of(List<Observation> observations) {
        var owners = new TreeMap<Integer, String>();
        var members = new TreeSet<String>();
        var rebalances = new ArrayList<Rebalance>();
        for (var together : grouped(observations)) {
            rebalances.add(new Merge(Map.copyOf(owners), members, together).into(owners));
        }
        return rebalances.reversed();
    }

    private static List<List<Observation>> grouped(List<Observation> observations) {
        var groups = new ArrayList<List<Observation>>();
        for (var observation : observations) {
            var home = groups.reversed().stream()
                    .limit(4)
                    .filter(group -> belongs(observation, group))
                    .findFirst();
            if (home.isPresent()) {
                home.get().add(observation);
            } else {
                groups.add(new ArrayList<>(List.of(observation)));
            }
        }
        return groups;
    }

    private static boolean belongs(Observation observation, List<Observation> group) {
        var apart = Duration.between(group.getFirst().at(), observation.at());
        var assigned = group.stream().filter(other -> !other.departs()).findFirst();
        if (assigned.isEmpty()) {
            return apart.compareTo(ANSWERED) <= 0 && (observation.departs() || !hasLeft(observation.member(), group));
        }
        if (apart.compareTo(LONGEST) > 0) {
            return false;
        }
        var generation = assigned.get().generation();
        return switch (observation.kind()) {
            case ASSIGNED, JOINED -> observation.generation() == generation;
            // Written late, or by one of several that left at once: it left the generation before.
            case LEFT -> observation.generation() < generation;
            // Seen when the replica woke up, long after the group had gone on: the cause of what comes, not
            // of what was.
            case LOST -> false;
        };
    }

    /** Started anew, that is: its first assignment answers its own coming, not its going. */
    private static boolean hasLeft(String member, List<Observation> group) {
        return group.stream().anyMatch(other -> other.member().equals(member) && other.kind() == Observation.Kind.LEFT);
    }
}
