package io.orderstream.connect.supervision;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.jspecify.annotations.Nullable;

/**
 * When to restart, and when to leave it to a person.
 *
 * @param firstPause before the first restart; each further pause is twice as long
 * @param longestPause where the doubling ends
 * @param maxRestarts after so many it is left failed
 * @param calm having run for so long since its last restart, a task begins anew
 */
record RestartPolicy(Duration firstPause, Duration longestPause, int maxRestarts, Duration calm) {
    private static final String PREFIX = "supervisor.";
    private static final String FIRST = PREFIX + "first.pause.ms";
    private static final String LONGEST = PREFIX + "longest.pause.ms";
    private static final String MOST = PREFIX + "max.restarts";
    private static final String CALM = PREFIX + "calm.ms";

    /** Twenty restarts are 5 s, 10 s, … and from the seventh on five minutes apart: more than an hour in all. */
    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    FIRST,
                    ConfigDef.Type.LONG,
                    5_000L,
                    Range.atLeast(1),
                    Importance.MEDIUM,
                    "Pause before the first restart")
            .define(
                    LONGEST,
                    ConfigDef.Type.LONG,
                    300_000L,
                    Range.atLeast(1),
                    Importance.MEDIUM,
                    "Longest pause before a restart")
            .define(
                    MOST,
                    ConfigDef.Type.INT,
                    20,
                    Range.atLeast(0),
                    Importance.MEDIUM,
                    "Restarts before it is left failed")
            .define(
                    CALM,
                    ConfigDef.Type.LONG,
                    600_000L,
                    Range.atLeast(1),
                    Importance.MEDIUM,
                    "Run for so long, it counts as well");

    static RestartPolicy of(Map<String, ?> workerSettings) {
        var parsed = DEFINITION.parse(workerSettings);
        return new RestartPolicy(
                Duration.ofMillis(number(parsed.get(FIRST))),
                Duration.ofMillis(number(parsed.get(LONGEST))),
                Math.toIntExact(number(parsed.get(MOST))),
                Duration.ofMillis(number(parsed.get(CALM))));
    }

    /** @param restarts how many there have been */
    Duration pauseAfter(int restarts) {
        var doubled = firstPause.multipliedBy(1L << Math.min(restarts, 30));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
