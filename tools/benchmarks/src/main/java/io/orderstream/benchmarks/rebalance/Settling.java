package io.orderstream.benchmarks.rebalance;

import io.orderstream.running.CommandFailedException;
import io.orderstream.running.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Watches an assignment until it stays. */
final class Settling {
    private static final Duration STAYS = Duration.ofSeconds(3);
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private final GroupOwnership before;
    private final int replicas;
    private GroupOwnership last;
    private @Nullable Instant changed;
    private @Nullable Instant since;
    private @Nullable Settled settled;

    /**
     * An assignment that stays.
     *
     * @param changed when the coordinator was first seen with another ownership than before
     * @param stable when the ownership was first seen that then stayed
     */
    record Settled(Instant changed, Instant stable, GroupOwnership ownership) {}

    private Settling(GroupOwnership before, int replicas) {
        this.before = before;
        this.last = before;
        this.replicas = replicas;
    }

    /** @param before the ownership that is to change; it may come back, if that many replicas are in it */
    static Settled await(Supplier<GroupOwnership> pictures, GroupOwnership before, int replicas) {
        var settling = new Settling(before, replicas);
        var _ = Waiting.until(BOUND, BETWEEN_LOOKS, () -> settling.settledWith(pictures.get(), Instant.now()));
        if (settling.settled == null) {
            throw CommandFailedException.because("no stable assignment of " + replicas + " replicas within "
                    + BOUND.toSeconds() + " s; the last was " + settling.last);
        }
        return settling.settled;
    }

    private boolean settledWith(GroupOwnership ownership, Instant now) {
        if (changed == null && !ownership.equals(before)) {
            changed = now;
        }
        if (!ownership.equals(last) || !ownership.complete(replicas)) {
            since = null;
        }
        last = ownership;
        if (changed != null && ownership.complete(replicas)) {
            since = since == null ? now : since;
            if (since.plus(STAYS).isBefore(now)) {
                settled = new Settled(changed, since, ownership);
            }
        }
        return settled != null;
    }
}
