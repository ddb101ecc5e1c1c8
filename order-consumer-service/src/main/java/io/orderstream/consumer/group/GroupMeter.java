package io.orderstream.consumer.group;

import static io.orderstream.consumer.metrics.Instrument.Kind.GAUGE;

import io.orderstream.consumer.metrics.Catalogued;
import io.orderstream.consumer.metrics.Instrument;

/** Instruments of the look at the group. Every replica shows all partitions, so it does not matter which of them are alive. */
enum GroupMeter implements Catalogued {
    LAG("orders.partition.lag", "records", "Records of the partition that have no effect yet"),
    LAG_SECONDS(
            "orders.partition.lag.age", "seconds", "Age of the partition's first record without effect, 0 without any"),
    LOG_END("orders.partition.log.end.offset", "", "Offset of the next record to be appended to the partition"),
    COMMITTED("orders.partition.committed.offset", "", "The group's committed offset of the partition"),
    OWNER(
            "orders.partition.owner",
            "",
            "1 for the replica that owns the partition (tag owner; none, or unknown)",
            "owner"),
    STUCK("orders.partition.stuck", "seconds", "For how long the partition has had lag that nobody worked off"),
    IN_SYNC("orders.partition.in.sync.replicas", "", "Replicas of the partition that are in sync"),
    UNDER_MIN_ISR(
            "orders.partition.under.min.isr",
            "",
            "1 while fewer replicas are in sync than a record needs to be accepted");

    @SuppressWarnings("ImmutableEnumChecker") // a record of strings and an unmodifiable list
    private final Instrument instrument;

    GroupMeter(String name, String unit, String description, String... more) {
        var tags = new java.util.ArrayList<String>();
        tags.add("partition");
        tags.addAll(java.util.List.of(more));
        this.instrument = new Instrument(GAUGE, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
