package io.orderstream.connect.transforms;

/** A value that its column does not take. The message says what is wrong with it, and not what is in it. */
final class RefusedException extends Exception {
    RefusedException(String message) {
        super(message);
    }
}
