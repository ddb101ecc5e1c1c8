package io.orderstream.consumer.watching.group;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the brokers answered in one round. A partition that is missing in a map is unknown.
 *
 * @param at when the round ended
 * @param committed empty as a whole if the coordinator did not answer
 * @param minInSync the topic's {@code min.insync.replicas}
 * @param retention the topic's; null if unknown
 */
record Reading(
        Instant at,
        Optional<Membership> membership,
        Map<Integer, InSyncReplicas> inSyncReplicas,
        Map<Integer, Long> logStart,
        Map<Integer, Long> logEnd,
        Optional<Map<Integer, Long>> committed,
        OptionalInt minInSync,
        @Nullable Retention retention) {
    /** Whether a broker said anything at all. */
    boolean answered() {
        return membership.isPresent() || committed.isPresent() || minInSync.isPresent() || !inSyncReplicas.isEmpty();
    }
}
