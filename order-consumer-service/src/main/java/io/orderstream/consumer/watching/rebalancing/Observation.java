package io.orderstream.consumer.watching.rebalancing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one replica saw of one rebalance.
 *
 * @param member name of the replica
 * @param generation of the group, as the replica knew it; at its end or after a loss, the one that it leaves
 * @param owned partitions that are the replica's from now on, ascending
 * @param pause how long the partitions concerned stood still, as far as the replica can tell
 * @param redelivered records that came again because of it
 */
record Observation(
        Instant at, String member, int generation, Kind kind, List<Integer> owned, Duration pause, long redelivered) {
    /** What happened to the replica. */
    enum Kind {
        /** Its first assignment since it started, or since it lost everything. */
        JOINED,
        ASSIGNED,
        /** It ends in order. */
        LEFT,
        /** The group went on without it. */
        LOST
    }

    Observation {
        owned = List.copyOf(owned);
    }

    /** @return whether the replica goes, rather than gets an assignment */
    boolean departs() {
        return kind == Kind.LEFT || kind == Kind.LOST;
    }
}
