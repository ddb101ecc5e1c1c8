package io.orderstream.consumer.watching.slots;

/**
 * A replication slot of PostgreSQL: a reader's position in the database's change log, which is kept from there on.
 *
 * @param retainedBytes from the oldest record that the reader may still need to the log's end
 * @param bytesLeft until the database drops the slot's log; NaN if it never does, or has
 */
record ReplicationSlot(String name, boolean active, boolean lost, double retainedBytes, double bytesLeft) {}
