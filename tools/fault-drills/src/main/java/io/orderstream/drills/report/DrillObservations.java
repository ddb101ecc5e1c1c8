package io.orderstream.drills.report;

import io.orderstream.drills.context.DeadLetters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a drill may check by when the load is over and the group has caught up.
 *
 * @param letters the dead letters that came during the drill
 * @param memberships how many different sets of members the group had
 * @param rebalances how often consumers' assignments changed, added up over the consumers
 * @param fault when the first thing was broken
 * @param heal when the last thing was whole again
 */
public record DrillObservations(
        Figures figures,
        LedgerFigures clients,
        List<DeadLetters.Letter> letters,
        int memberships,
        long rebalances,
        Instant fault,
        Optional<Instant> heal) {}
