package io.orderstream.producer.ordering;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orderstream.producer.problems.ProblemType;
import io.orderstream.producer.requests.Admission;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Counts. Every meter exists from the start, so that a rate over it is right from the first event on. */
final class OrderMetrics {
    private final Map<OrderResult, Counter> orders = new EnumMap<>(OrderResult.class);
    private final Map<ProblemType, Counter> refused = new EnumMap<>(ProblemType.class);
    private final Timer acknowledgement;

    OrderMetrics(MeterRegistry registry, Admission admission) {
        for (OrderResult result : OrderResult.values()) {
            orders.put(result, counter(OrderMeter.ORDERS, "result", result).register(registry));
        }
        for (ProblemType type : ProblemType.values()) {
            refused.put(
                    type, counter(OrderMeter.REQUESTS_REFUSED, "problem", type).register(registry));
        }
        acknowledgement = Timer.builder(OrderMeter.ACKNOWLEDGEMENT.meterName())
                .description(OrderMeter.ACKNOWLEDGEMENT.description())
                .publishPercentileHistogram()
                .register(registry);
        Gauge.builder(OrderMeter.IN_FLIGHT.meterName(), admission, Admission::ordersInFlight)
                .description(OrderMeter.IN_FLIGHT.description())
                .register(registry);
    }

    private static Counter.Builder counter(OrderMeter meter, String tag, Enum<?> value) {
        return Counter.builder(meter.meterName())
                .description(meter.description())
                .tag(tag, value.name().toLowerCase(Locale.ROOT));
    }

    void count(OrderResult result) {
        of(orders, result).increment();
    }

    void refused(ProblemType type) {
        of(refused, type).increment();
    }

    void waited(long nanos) {
        acknowledgement.record(nanos, TimeUnit.NANOSECONDS);
    }

    private static <K extends Enum<K>> Counter of(Map<K, Counter> counters, K key) {
        return Objects.requireNonNull(counters.get(key));
    }
}
