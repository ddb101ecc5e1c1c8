package io.orderstream.producer.idempotency;

/** The instruments of the key memory: name, tag, description. */
enum IdempotencyMeter {
    CLAIMS("orders.idempotency.claims", "claim", "Orders with an idempotency key, by what this replica knows of it");

    private final String meterName;
    private final String tags;
    private final String description;

    IdempotencyMeter(String meterName, String tags, String description) {
        this.meterName = meterName;
        this.tags = tags;
        this.description = description;
    }

    String meterName() {
        return meterName;
    }

    String tags() {
        return tags;
    }

    String description() {
        return description;
    }
}
