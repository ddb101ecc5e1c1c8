package io.orderstream.connect.supervision;

import io.orderstream.connect.supervision.History.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The histories of all units that this worker runs. Used by one thread; {@link #givenUp} is read by others. */
final class Ward {
    private final RestartPolicy policy;
    private volatile Map<Unit, History> histories = Map.of();

    Ward(RestartPolicy policy) {
        this.policy = policy;
    }

    /**
     * Takes note of one look at the worker.
     *
     * @param failed every unit that this worker runs, and whether it is failed; what is missing has gone elsewhere and is forgotten
     * @return what is to be done with each
     */
    Map<Unit, Step> round(Map<Unit, Boolean> failed, Instant now) {
        var steps = new HashMap<Unit, Step>();
        var next = new HashMap<Unit, History>();
        failed.forEach((unit, isFailed) -> {
            var verdict = histories.getOrDefault(unit, History.CLEAN).seen(isFailed, now, policy);
            steps.put(unit, verdict.step());
            next.put(unit, verdict.history());
        });
        histories = Map.copyOf(next);
        return steps;
    }

    /** @return how many are failed and have had all their restarts */
    int givenUp() {
        return (int) histories.values().stream()
                .filter(history -> history.failedSince() != null && history.restarts() >= policy.maxRestarts())
                .count();
    }
}
