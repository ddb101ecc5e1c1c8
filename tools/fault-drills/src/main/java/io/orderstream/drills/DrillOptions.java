package io.orderstream.drills;

import io.orderstream.drills.stage.Tempo;
import io.orderstream.drills.stage.Timeline;
import java.util.function.Consumer;

/**
 * How drills are played.
 *
 * @param rate orders a second
 * @param audience hears what happens as it happens
 */
public record DrillOptions(Tempo tempo, double rate, long seed, Consumer<Timeline.Entry> audience) {
    /** While nobody answers, each request waits for its deadline: enough clients that the load does not run dry at once. */
    private static final int CLIENTS = 64;

    int clients() {
        return CLIENTS;
    }
}
