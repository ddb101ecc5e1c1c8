package io.orderstream.producer.ordering;

/** The instruments of the intake: name, tag, description. Base units are seconds, orders and bytes. */
enum OrderMeter {
    REQUESTS("orders.requests", "kind, outcome", "Requests for orders and how long each took until its answer"),
    REQUESTS_REFUSED("orders.requests.refused", "problem", "Requests refused whole; too_many_requests is the bulkhead"),
    ORDERS("orders.received", "result", "Orders by their result; of a batch, each order counts"),
    BATCH_SIZE("orders.batch.size", "", "Orders of a batch request"),
    ACKNOWLEDGEMENT(
            "orders.acknowledgement", "", "How long a request waits for the brokers after its orders were handed over"),
    IN_FLIGHT("orders.in.flight", "", "Orders that wait for an acknowledgement now"),
    IN_FLIGHT_BYTES("orders.in.flight.body", "", "Bytes of requests' bodies that are held now");

    private final String meterName;
    private final String tags;
    private final String description;

    OrderMeter(String meterName, String tags, String description) {
        this.meterName = meterName;
        this.tags = tags;
        this.description = description;
    }

    String meterName() {
        return meterName;
    }

    /** Names of its tags, as the documentation lists them. */
    String tags() {
        return tags;
    }

    String description() {
        return description;
    }
}
