package io.orderstream.producer.ordering;

/** The instruments of the intake. */
enum OrderMeter {
    ORDERS("orders.received", "Orders by their result; of a batch, each order counts"),
    ACKNOWLEDGEMENT(
            "orders.acknowledgement", "How long a request waits for the brokers after its orders were handed over"),
    IN_FLIGHT("orders.in.flight", "Orders that wait for an acknowledgement now"),
    REQUESTS_REFUSED("orders.requests.refused", "Requests that were refused whole, by problem type");

    private final String meterName;
    private final String description;

    OrderMeter(String meterName, String description) {
        this.meterName = meterName;
        this.description = description;
    }

    String meterName() {
        return meterName;
    }

    String description() {
        return description;
    }
}
