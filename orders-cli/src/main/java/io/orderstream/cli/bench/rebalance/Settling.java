package io.orderstream.cli.bench.rebalance;

import io.orderstream.cli.CommandFailedException;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits until an assignment stays.
 *
 * @param changed when the coordinator was first seen with another picture than before
 * @param stable when the picture was first seen that then stayed
 */
record Settling(Instant changed, Instant stable, Picture picture) {
    private static final Duration STAYS = Duration.ofSeconds(3);
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    /** @param before the picture that is to change; it may come back, if that many replicas are in it */
    static Settling of(GroupView group, Picture before, int replicas) throws InterruptedException {
        var deadline = Instant.now().plus(BOUND);
        Instant changed = null;
        Instant since = null;
        var last = before;
        for (var now = Instant.now(); now.isBefore(deadline); now = Instant.now()) {
            var picture = group.look();
            if (changed == null && !picture.equals(before)) {
                changed = now;
            }
            if (!picture.equals(last) || !picture.complete(replicas)) {
                since = null;
            }
            last = picture;
            if (changed != null && picture.complete(replicas)) {
                since = since == null ? now : since;
                if (since.plus(STAYS).isBefore(now)) {
                    return new Settling(changed, since, picture);
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw CommandFailedException.because("no stable assignment of " + replicas + " replicas within "
                + BOUND.toSeconds() + " s; the last was " + last);
    }
}
