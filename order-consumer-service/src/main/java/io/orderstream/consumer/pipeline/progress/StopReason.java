package io.orderstream.consumer.pipeline.progress;

/** Why the progress of a partition and its log do not belong together. Stored by name. */
public enum StopReason {
    /** The topic was deleted and made again, or the database is from before it was made. */
    OTHER_TOPIC,
    /** The brokers are another cluster than the one whose records had their effects. */
    OTHER_CLUSTER,
    /** The log was cut off, as on a disk that was emptied: new records come under the offsets of old ones. */
    LOG_ENDS_BEFORE_PROGRESS;

    /**
     * The identities are compared again and again, so that one ends by itself once the right brokers or the right database are
     * back. A log that was cut off grows until it looks right: that one stays until a person has decided.
     */
    public boolean staysUntilDecided() {
        return this == LOG_ENDS_BEFORE_PROGRESS;
    }
}
