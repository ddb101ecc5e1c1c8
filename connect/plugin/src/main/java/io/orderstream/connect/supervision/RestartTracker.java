package io.orderstream.connect.supervision;

import io.orderstream.connect.supervision.RestartHistory.Action;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The histories of all connectors and tasks that this worker runs. Used by one thread; {@link #givenUp} is read by others. */
final class RestartTracker {
    private final RestartPolicy policy;
    private volatile Map<ConnectorOrTask, RestartHistory> histories = Map.of();

    RestartTracker(RestartPolicy policy) {
        this.policy = policy;
    }

    /**
     * Takes note of one look at the worker.
     *
     * @param failed every connector and task that this worker runs, and whether it is failed; what is missing has gone elsewhere and is forgotten
     * @return what is to be done with each
     */
    Map<ConnectorOrTask, Action> observe(Map<ConnectorOrTask, Boolean> failed, Instant now) {
        var actions = new HashMap<ConnectorOrTask, Action>();
        var next = new HashMap<ConnectorOrTask, RestartHistory>();
        failed.forEach((which, isFailed) -> {
            var decision = histories.getOrDefault(which, RestartHistory.CLEAN).seen(isFailed, now, policy);
            actions.put(which, decision.action());
            next.put(which, decision.history());
        });
        histories = Map.copyOf(next);
        return actions;
    }

    /** @return how many are failed and have had all their restarts */
    int givenUp() {
        return (int) histories.values().stream()
                .filter(history -> history.failedSince() != null && history.restarts() >= policy.maxRestarts())
                .count();
    }
}
