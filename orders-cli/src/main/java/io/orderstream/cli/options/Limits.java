package io.orderstream.cli.bench;

import io.orderstream.cli.CommandFailedException;

/** What a benchmark's options may be. */
final class Limits {
    private Limits() {}

    /** @throws CommandFailedException if the value is not 1 to {@code most} */
    static void check(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw CommandFailedException.wrongArgument(option + " is 1 to " + most + ", not " + value + ".");
        }
    }
}
