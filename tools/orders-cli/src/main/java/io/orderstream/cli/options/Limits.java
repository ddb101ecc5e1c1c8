package io.orderstream.cli.options;

import io.orderstream.running.CommandFailedException;

/** What a number given to an option may be. */
public final class Limits {
    private Limits() {}

    /** @throws CommandFailedException if the value is not 1 to {@code most} */
    public static void check(String option, int value, int most) {
        check(option, value, 1, most);
    }

    /** @throws CommandFailedException if the value is not {@code least} to {@code most} */
    public static void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw CommandFailedException.wrongArgument(
                    option + " is " + least + " to " + most + ", not " + value + ".");
        }
    }
}
