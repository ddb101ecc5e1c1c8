package io.orderstream.consumer.watching.rebalancing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The group's rebalances, from what all replicas wrote. */
public final class RebalanceHistory {
    private final RebalanceStore store;

    RebalanceHistory(RebalanceStore store) {
        this.store = store;
    }

    /** @return newest first, at most {@code limit}, for JSON */
    public List<?> newest(int limit) {
        return Timeline.of(store.all()).stream().limit(limit).toList();
    }

    /** @return the rebalance of this generation that was seen last before the moment */
    Optional<Rebalance> of(int generation, Instant before) {
        return Timeline.of(store.all()).stream()
                .filter(rebalance ->
                        rebalance.generation() == generation && !rebalance.at().isAfter(before))
                .findFirst();
    }
}
