package io.orderstream.platform.process;

import java.time.Duration;
import java.util.List;

/** What is particular to one part: how it is prepared and executed, and when it serves. */
public interface Blueprint {
    /** As in {@code run.json}: broker-1, registry, database, producer-1, consumer-3. */
    String name();

    /** Prepares the part's data where that is missing, and says what to execute. Called before each start. */
    Launch prepare();

    /** Whether it serves now; asked repeatedly, answers within a few seconds, never throws. */
    boolean ready();

    /** Every port that it will listen on. */
    List<Integer> ports();

    /** The signal that asks it to finish and end. */
    default Signal stopSignal() {
        return Signal.TERM;
    }

    /** After this long it is killed instead. */
    default Duration stopBound() {
        return Duration.ofSeconds(30);
    }

    default Duration startBound() {
        return Duration.ofMinutes(3);
    }

    /** Ends what a killed process of this part left behind. */
    default void clearLeftovers() {}
}
