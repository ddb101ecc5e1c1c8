package io.orderstream.producer.health;

import static io.orderstream.instruments.Instrument.Kind.GAUGE;

import io.orderstream.instruments.Instrument;

/** Instruments of the look at Kafka. */
final class HealthInstruments {
    static final Instrument KAFKA_ANSWERS = Instrument.of(
            GAUGE, "orders.kafka.answers", "", "1 while a broker answers this replica, 0 while none does");

    private HealthInstruments() {}
}
