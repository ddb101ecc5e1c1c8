package io.orderstream.drills.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects what had to be so. */
public final class Checks {
    private final List<Check> checks = new ArrayList<>();

    public void that(String what, boolean held, String measured) {
        checks.add(new Check(what, held, measured));
    }

    public void equal(String what, long expected, long actual) {
        that(what, expected == actual, actual + (expected == actual ? "" : ", not " + expected));
    }

    public void atMost(String what, Duration bound, Duration actual) {
        that(what + " ≤ " + Seconds.of(bound), actual.compareTo(bound) <= 0, Seconds.of(actual));
    }

    public void atMost(String what, long bound, long actual) {
        that(what + " ≤ " + bound, actual <= bound, Long.toString(actual));
    }

    public void atLeast(String what, long bound, long actual) {
        that(what + " ≥ " + bound, actual >= bound, Long.toString(actual));
    }

    public void same(String what, Object expected, Object actual) {
        that(
                what,
                Objects.equals(expected, actual),
                Objects.equals(expected, actual) ? "yes" : actual + ", not " + expected);
    }

    public List<Check> all() {
        return List.copyOf(checks);
    }
}
