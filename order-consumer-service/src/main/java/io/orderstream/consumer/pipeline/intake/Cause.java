package io.orderstream.consumer.pipeline.intake;

/** What a slice waits for. */
public enum Cause {
    DATABASE,
    REGISTRY,
    DEAD_LETTER_TOPIC,
    TOPIC,
    /** The log is not the one that the progress counts in: it waits for a person. */
    DECISION,
    SHUTDOWN;

    /** The database and the replica's end are every partition's: the rest of a poll need not time out one by one. */
    boolean ofAllPartitions() {
        return switch (this) {
            case DATABASE, SHUTDOWN -> true;
            case REGISTRY, DEAD_LETTER_TOPIC, TOPIC, DECISION -> false;
        };
    }
}
