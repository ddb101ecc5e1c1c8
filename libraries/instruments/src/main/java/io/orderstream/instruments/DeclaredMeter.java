package io.orderstream.instruments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A constant of a feature's catalogue, which is an enum called {@code XxxMeter}; what registers and records it is called
 * {@code XxxMetrics}. Tests find every such enum and hold the documentation against it.
 */
public interface DeclaredMeter {
    Instrument instrument();

    default Counter counter(MeterRegistry registry, String... tagValues) {
        return instrument().counter(registry, tagValues);
    }

    /** @param value a null is unknown, which Prometheus shows as NaN */
    default void gauge(MeterRegistry registry, Supplier<Number> value, String... tagValues) {
        instrument().gauge(registry, value, tagValues);
    }

    /** One gauge a row; which rows there are may change. */
    default MultiGauge rows(MeterRegistry registry) {
        return instrument().rows(registry);
    }

    default DistributionSummary summary(MeterRegistry registry, double... buckets) {
        return instrument().summary(registry, buckets);
    }

    default Timer timer(MeterRegistry registry, List<Duration> buckets, String... tagValues) {
        return instrument().timer(registry, buckets, tagValues);
    }
}
