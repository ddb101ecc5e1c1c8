package io.orderstream.consumer.watching.rebalancing;

/** Why the group assigned its partitions again. */
enum RebalanceCause {
    /** A replica joined. */
    JOINED,
    /** A replica ended in order. */
    LEFT,
    /** A replica did not answer for longer than the session timeout: dead, frozen or cut off. */
    EXPIRED,
    /** A replica that the group had given up came back. */
    CAME_BACK,
    /** No replica came or went: a change of the topic, or one that the history does not reach back to. */
    OTHER
}
