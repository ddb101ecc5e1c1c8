package io.orderstream.producer.ordering;

import static io.orderstream.instruments.Instrument.Kind.COUNTER;
import static io.orderstream.instruments.Instrument.Kind.GAUGE;
import static io.orderstream.instruments.Instrument.Kind.SUMMARY;
import static io.orderstream.instruments.Instrument.Kind.TIMER;

import io.micrometer.core.instrument.binder.BaseUnits;
import io.orderstream.instruments.Instrument;

/** Instruments of the intake. */
final class OrderInstruments {
    static final Instrument REQUESTS = Instrument.of(
            TIMER,
            "orders.requests",
            "seconds",
            "Requests for orders and how long each took until its answer",
            "kind",
            "outcome");
    static final Instrument REQUESTS_REFUSED = Instrument.of(
            COUNTER,
            "orders.requests.refused",
            "",
            "Requests refused whole; too_many_requests is the bulkhead",
            "problem");
    static final Instrument ORDERS = Instrument.of(
            COUNTER, "orders.received", "", "Orders by their result; of a batch, each order counts", "result");
    static final Instrument BATCH_SIZE = Instrument.of(SUMMARY, "orders.batch.size", "", "Orders of a batch request");
    static final Instrument ACKNOWLEDGEMENT = Instrument.of(
            TIMER,
            "orders.acknowledgement",
            "seconds",
            "How long a request waits for the brokers after its orders were handed over");
    static final Instrument IN_FLIGHT =
            Instrument.of(GAUGE, "orders.in.flight", "", "Orders that wait for an acknowledgement now");
    static final Instrument IN_FLIGHT_BYTES = Instrument.of(
            GAUGE, "orders.in.flight.body", BaseUnits.BYTES, "Bytes of requests' bodies that are held now");

    private OrderInstruments() {}
}
