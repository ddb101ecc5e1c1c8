package io.orderstream.consumer.rebalancing;

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
    /** Sightings of one generation that are further apart belong to different groups of the same name. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Timeline() {}

    /**
     * @param sightings oldest first
     * @return newest first
     */
    static List<Rebalance> of(List<Sighting> sightings) {
        var owners = new TreeMap<Integer, String>();
        var members = new TreeSet<String>();
        var rebalances = new ArrayList<Rebalance>();
        for (var together : grouped(sightings)) {
            rebalances.add(new Merge(Map.copyOf(owners), members, together).into(owners));
        }
        return rebalances.reversed();
    }

    private static List<List<Sighting>> grouped(List<Sighting> sightings) {
        var groups = new ArrayList<List<Sighting>>();
        for (var sighting : sightings) {
            var home = groups.reversed().stream()
                    .limit(4)
                    .filter(group -> belongs(sighting, group))
                    .findFirst();
            if (home.isPresent()) {
                home.get().add(sighting);
            } else {
                groups.add(new ArrayList<>(List.of(sighting)));
            }
        }
        return groups;
    }

    /** Who departs opens a rebalance; the assignments of the next generation belong to it, and those of its own generation to them. */
    private static boolean belongs(Sighting sighting, List<Sighting> group) {
        if (Duration.between(group.getFirst().at(), sighting.at()).compareTo(LONGEST) > 0) {
            return false;
        }
        var assigned = group.stream().filter(other -> !other.departs()).findFirst();
        if (assigned.isEmpty()) {
            return true;
        }
        return !sighting.departs() && assigned.get().generation() == sighting.generation();
    }
}
