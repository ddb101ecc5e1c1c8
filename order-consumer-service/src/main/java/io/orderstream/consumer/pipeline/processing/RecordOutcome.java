package io.orderstream.consumer.pipeline.processing;

/**
 * What became of a record. The constant's name is what tables and the dashboard show, the tag what metrics and traces show: both
 * are read from outside and stay.
 */
public enum RecordOutcome {
    /** The order is stored and has taken its stock. */
    CONFIRMED("confirmed"),
    /** The order is stored with the reason why the shop cannot serve it, and has taken no stock. */
    REJECTED("rejected"),
    /** The order had its effect already. */
    REPEAT("repeat"),
    /** The record cannot be processed, and is on the dead-letter topic. */
    DEAD_LETTERED("dead-letter");

    private final String tag;

    RecordOutcome(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }
}
