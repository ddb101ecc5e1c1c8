package io.orderstream.consumer.watching.group;

import static io.orderstream.instruments.Instrument.Kind.GAUGE;

import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;

/** What is measured of the group. Every replica shows all partitions, so it does not matter which replicas are alive. */
enum GroupMeter implements DeclaredMeter {
    LAG(GAUGE, "orders.partition.lag", "records", "Records of the partition that have no effect yet", "partition"),
    LAG_SECONDS(
            GAUGE,
            "orders.partition.lag.age",
            "seconds",
            "Age of the partition's first record without effect, 0 without any",
            "partition"),
    LOG_END(
            GAUGE,
            "orders.partition.log.end.offset",
            "",
            "Offset of the next record to be appended to the partition",
            "partition"),
    COMMITTED(
            GAUGE,
            "orders.partition.committed.offset",
            "",
            "The group's committed offset of the partition",
            "partition"),
    OWNER(
            GAUGE,
            "orders.partition.owner",
            "",
            "1 for the replica that owns the partition (tag owner; none, or unknown)",
            "partition",
            "owner"),
    STUCK(
            GAUGE,
            "orders.partition.stuck",
            "seconds",
            "For how long the partition has had lag that nobody worked off",
            "partition"),
    RETENTION(
            GAUGE,
            "orders.partition.retention.used",
            "",
            "How near the partition's first record without effect is to its removal by time or size: 0 just written, 1 at any moment",
            "partition"),
    IN_SYNC(GAUGE, "orders.partition.in.sync.replicas", "", "Replicas of the partition that are in sync", "partition"),
    UNDER_MIN_ISR(
            GAUGE,
            "orders.partition.under.min.isr",
            "",
            "1 while fewer replicas are in sync than a record needs to be accepted",
            "partition"),
    KAFKA_ANSWERS(GAUGE, "orders.kafka.answers", "", "1 while a broker answers this replica, 0 while none does");

    private final Instrument instrument;

    GroupMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
