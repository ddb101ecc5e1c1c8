package io.orderstream.producer.ordering;

import static io.orderstream.instruments.Instrument.Kind.COUNTER;
import static io.orderstream.instruments.Instrument.Kind.GAUGE;
import static io.orderstream.instruments.Instrument.Kind.SUMMARY;
import static io.orderstream.instruments.Instrument.Kind.TIMER;

import io.micrometer.core.instrument.binder.BaseUnits;
import io.orderstream.instruments.DeclaredMeter;
import io.orderstream.instruments.Instrument;

/** What is measured on an order's way from the request to the answer. */
enum OrderMeter implements DeclaredMeter {
    REQUESTS(
            TIMER,
            "orders.requests",
            "seconds",
            "Requests for orders and how long each took until its answer",
            "kind",
            "outcome"),
    REQUESTS_REFUSED(
            COUNTER,
            "orders.requests.refused",
            "",
            "Requests refused whole; too_many_requests is the bulkhead",
            "problem"),
    ORDERS(COUNTER, "orders.received", "", "Orders by their result; of a batch, each order counts", "result"),
    BATCH_SIZE(SUMMARY, "orders.batch.size", "", "Orders of a batch request"),
    ACKNOWLEDGEMENT(
            TIMER,
            "orders.acknowledgement",
            "seconds",
            "How long a request waits for the brokers after its orders were handed over"),
    IN_FLIGHT(GAUGE, "orders.in.flight", "", "Orders that wait for an acknowledgement now"),
    IN_FLIGHT_BYTES(GAUGE, "orders.in.flight.body", BaseUnits.BYTES, "Bytes of requests' bodies that are held now");

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts.
    private final Instrument instrument;

    OrderMeter(Instrument.Kind kind, String name, String unit, String description, String... tags) {
        this.instrument = Instrument.of(kind, name, unit, description, tags);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }
}
