package io.orderstream.cli.verification.reading;

/** A part of the system that holds evidence does not answer: nothing is proven either way. Its text is for the user. */
public final class UnreachableException extends RuntimeException {
    UnreachableException(String message) {
        super(message);
    }

    UnreachableException(String message, Throwable cause) {
        super(cause.getMessage() == null ? message : message + ": " + cause.getMessage(), cause);
    }
}
