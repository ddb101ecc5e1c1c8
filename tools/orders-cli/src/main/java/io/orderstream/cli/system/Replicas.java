package io.orderstream.cli.system;

import io.orderstream.running.CommandFailedException;

/** How many replicas of a service there can be. */
final class Replicas {
    private Replicas() {}

    static void check(String what, int number, int most) {
        if (number < 0 || number > most) {
            throw CommandFailedException.wrongArgument(what + " is 0 to " + most + ", not " + number + ".");
        }
    }
}
