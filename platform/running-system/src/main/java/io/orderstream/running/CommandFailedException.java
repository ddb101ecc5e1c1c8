package io.orderstream.running;

/** A command cannot do what it was asked to; the message tells the user why, and what to do. */
public final class CommandFailedException extends RuntimeException {
    private final boolean wrongArgument;

    private CommandFailedException(String message, boolean wrongArgument) {
        super(message);
        this.wrongArgument = wrongArgument;
    }

    public static CommandFailedException because(String message) {
        return new CommandFailedException(message, false);
    }

    /** The arguments make no sense, whatever the state of the system. */
    public static CommandFailedException wrongArgument(String message) {
        return new CommandFailedException(message, true);
    }

    public boolean isWrongArgument() {
        return wrongArgument;
    }
}
