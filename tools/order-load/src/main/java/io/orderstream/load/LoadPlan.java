package io.orderstream.load;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a load is to do.
 *
 * @param clients how many are at work at the same time
 * @param giveUp no attempt of an order starts later than this after its first one
 * @param seed of the random waits between attempts
 */
public record LoadPlan(OrderSource source, Batching batching, Pace pace, int clients, Duration giveUp, long seed) {
    /** @return how many orders there will be, or empty if that depends on the speed */
    public OptionalLong expectedOrders() {
        var size = source.size();
        if (pace.duration() == null) {
            return size;
        }
        if (pace.rate() == null) {
            return OptionalLong.empty();
        }
        var due = (long) Math.ceil(pace.rate() * pace.duration().toNanos() / 1e9);
        return OptionalLong.of(Math.min(due, size.orElse(due)));
    }
}
