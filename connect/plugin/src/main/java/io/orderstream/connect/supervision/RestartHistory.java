package io.orderstream.connect.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened so far to one connector or task.
 *
 * @param lastRestart null before the first
 * @param failedSince null while it is not failed
 */
record RestartHistory(
        int restarts,
        @Nullable Instant lastRestart,
        @Nullable Instant failedSince) {
    static final RestartHistory CLEAN = new RestartHistory(0, null, null);

    /** What is to be done. */
    enum Action {
        NOTHING,
        RESTART,
        LEAVE_TO_A_PERSON
    }

    /** What is to be done now, and what is to be remembered. */
    record Decision(Action action, RestartHistory history) {}

    Decision seen(boolean failed, Instant now, RestartPolicy policy) {
        return failed ? failed(now, policy) : new Decision(Action.NOTHING, running(now, policy));
    }

    private Decision failed(Instant now, RestartPolicy policy) {
        var since = failedSince == null ? now : failedSince;
        if (restarts >= policy.maxRestarts()) {
            return new Decision(Action.LEAVE_TO_A_PERSON, new RestartHistory(restarts, lastRestart, since));
        }
        return now.isBefore(since.plus(policy.pauseAfter(restarts)))
                ? new Decision(Action.NOTHING, new RestartHistory(restarts, lastRestart, since))
                : new Decision(Action.RESTART, new RestartHistory(restarts + 1, now, null));
    }

    private RestartHistory running(Instant now, RestartPolicy policy) {
        // Runs again although nobody here restarted it any more: a person did, and it has all its restarts
        // before it again.
        var byHand = restarts >= policy.maxRestarts() && failedSince != null;
        var calm = lastRestart == null || !now.isBefore(lastRestart.plus(policy.calm()));
        return byHand || calm ? CLEAN : new RestartHistory(restarts, lastRestart, null);
    }
}
