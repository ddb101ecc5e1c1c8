package io.orderstream.consumer.watching.group;

import static io.orderstream.instruments.Instrument.Kind.GAUGE;

import io.orderstream.instruments.Instrument;

/** Instruments of the look at the group. Every replica shows all partitions, so it does not matter which of them are alive. */
final class GroupInstruments {
    private static final String PARTITION = "partition";

    static final Instrument LAG = Instrument.of(
            GAUGE, "orders.partition.lag", "records", "Records of the partition that have no effect yet", PARTITION);
    static final Instrument LAG_SECONDS = Instrument.of(
            GAUGE,
            "orders.partition.lag.age",
            "seconds",
            "Age of the partition's first record without effect, 0 without any",
            PARTITION);
    static final Instrument LOG_END = Instrument.of(
            GAUGE,
            "orders.partition.log.end.offset",
            "",
            "Offset of the next record to be appended to the partition",
            PARTITION);
    static final Instrument COMMITTED = Instrument.of(
            GAUGE, "orders.partition.committed.offset", "", "The group's committed offset of the partition", PARTITION);
    static final Instrument OWNER = Instrument.of(
            GAUGE,
            "orders.partition.owner",
            "",
            "1 for the replica that owns the partition (tag owner; none, or unknown)",
            PARTITION,
            "owner");
    static final Instrument STUCK = Instrument.of(
            GAUGE,
            "orders.partition.stuck",
            "seconds",
            "For how long the partition has had lag that nobody worked off",
            PARTITION);
    static final Instrument IN_SYNC = Instrument.of(
            GAUGE, "orders.partition.in.sync.replicas", "", "Replicas of the partition that are in sync", PARTITION);
    static final Instrument UNDER_MIN_ISR = Instrument.of(
            GAUGE,
            "orders.partition.under.min.isr",
            "",
            "1 while fewer replicas are in sync than a record needs to be accepted",
            PARTITION);

    static final Instrument KAFKA_ANSWERS = Instrument.of(
            GAUGE, "orders.kafka.answers", "", "1 while a broker answers this replica, 0 while none does");

    private GroupInstruments() {}
}
