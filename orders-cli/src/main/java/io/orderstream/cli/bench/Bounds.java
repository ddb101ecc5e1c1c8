package io.orderstream.cli.bench;

import io.orderstream.cli.CommandFailedException;

/** What the benchmarks' options may be. */
final class Bounds {
    private Bounds() {}

    /** @throws CommandFailedException if the value is not 1 to {@code most} */
    static void check(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw CommandFailedException.wrongArgument(option + " is 1 to " + most + ", not " + value + ".");
        }
    }
}
