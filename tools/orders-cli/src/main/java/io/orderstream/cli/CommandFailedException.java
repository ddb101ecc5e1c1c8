package io.orderstream.cli;

import picocli.CommandLine.ExitCode;

/** A command cannot do what it was asked to; the message tells the user why, and what to do. */
public final class CommandFailedException extends RuntimeException {
    private final int exitCode;

    private CommandFailedException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    public static CommandFailedException because(String message) {
        return new CommandFailedException(message, ExitCode.SOFTWARE);
    }

    /** The arguments make no sense, whatever the state of the system. */
    public static CommandFailedException wrongArgument(String message) {
        return new CommandFailedException(message, ExitCode.USAGE);
    }

    int exitCode() {
        return exitCode;
    }
}
