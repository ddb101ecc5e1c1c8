package io.orderstream.consumer.watching.slots;

/**
 * A reader's place in the database's change log.
 *
 * @param retainedBytes from the oldest record that the reader may still need to the log's end
 * @param bytesLeft until the database gives the place up; NaN if it never does, or has
 */
record Slot(String name, boolean active, boolean lost, double retainedBytes, double bytesLeft) {}
