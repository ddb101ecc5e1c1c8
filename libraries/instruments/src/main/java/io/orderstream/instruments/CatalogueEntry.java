package io.orderstream.instruments;

/** A constant of a feature's catalogue, the {@code enum XxxMeter} that lists what the feature measures. */
@FunctionalInterface
public interface CatalogueEntry {
    Instrument instrument();
}
