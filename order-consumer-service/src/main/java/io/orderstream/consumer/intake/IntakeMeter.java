package io.orderstream.consumer.intake;

/** The intake's instruments: name, unit of the base, description. */
enum IntakeMeter {
    RECORDS("orders.records", "records", "Records by what became of them (tag outcome)"),
    REDELIVERED(
            "orders.records.redelivered",
            "records",
            "Records that came again after they had their effect, and had none"),
    PUT_OFF("orders.slices.put.off", "slices", "Slices that wait for something to come back (tag cause)"),
    ASSIGNED("orders.partitions.assigned", "partitions", "Partitions that this replica owns"),
    LOST("orders.partitions.lost", "partitions", "Partitions that this replica lost without being asked"),
    REBALANCES("orders.rebalances", "rebalances", "Changes of this replica's assignment");

    private final String meterName;
    private final String unit;
    private final String description;

    IntakeMeter(String meterName, String unit, String description) {
        this.meterName = meterName;
        this.unit = unit;
        this.description = description;
    }

    String meterName() {
        return meterName;
    }

    String unit() {
        return unit;
    }

    String description() {
        return description;
    }
}
