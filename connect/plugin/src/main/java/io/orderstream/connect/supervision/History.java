package io.orderstream.connect.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one unit so far.
 *
 * @param lastRestart null before the first
 * @param failedSince null while it is not failed
 */
record History(
        int restarts,
        @Nullable Instant lastRestart,
        @Nullable Instant failedSince) {
    static final History CLEAN = new History(0, null, null);

    /** What is to be done. */
    enum Step {
        NOTHING,
        RESTART,
        LEAVE_TO_A_PERSON
    }

    /** What is to be done now, and what is to be remembered. */
    record Verdict(Step step, History history) {}

    Verdict seen(boolean failed, Instant now, RestartPolicy policy) {
        return failed ? failed(now, policy) : new Verdict(Step.NOTHING, running(now, policy));
    }

    private Verdict failed(Instant now, RestartPolicy policy) {
        var since = failedSince == null ? now : failedSince;
        if (restarts >= policy.maxRestarts()) {
            return new Verdict(Step.LEAVE_TO_A_PERSON, new History(restarts, lastRestart, since));
        }
        return now.isBefore(since.plus(policy.pauseAfter(restarts)))
                ? new Verdict(Step.NOTHING, new History(restarts, lastRestart, since))
                : new Verdict(Step.RESTART, new History(restarts + 1, now, null));
    }

    private History running(Instant now, RestartPolicy policy) {
        // Runs again although nobody here restarted it any more: a person did, and it has all its restarts
        // before it again.
        var byHand = restarts >= policy.maxRestarts() && failedSince != null;
        var calm = lastRestart == null || !now.isBefore(lastRestart.plus(policy.calm()));
        return byHand || calm ? CLEAN : new History(restarts, lastRestart, null);
    }
}
