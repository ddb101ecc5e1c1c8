package io.orderstream.drills;

import io.orderstream.drills.context.Tempo;
import io.orderstream.drills.context.Timeline;
import java.util.function.Consumer;

/**
 * How drills are run.
 *
 * @param rate orders a second
 * @param listener is told what happens as it happens
 */
public record DrillOptions(Tempo tempo, double rate, long seed, Consumer<Timeline.Entry> listener) {
    /** While nobody answers, each request waits for its deadline: enough clients that the load does not run dry at once. */
    private static final int CLIENTS = 64;

    int clients() {
        return CLIENTS;
    }
}
