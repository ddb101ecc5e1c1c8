package io.orderstream.consumer.metrics;

/** An entry of the service's catalogue of instruments. Each feature has one enum of them; the documentation lists them all. */
public interface Catalogued {
    Instrument instrument();
}
