package io.orderstream.producer.ordering;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.orderstream.producer.problems.ProblemType;
import io.orderstream.producer.requests.Admission;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Counts. Every meter exists from the start, so that a rate over it is right from the first event on. */
final class OrderMetrics {
    private final Map<OrderResult, Counter> orders = new EnumMap<>(OrderResult.class);
    private final Map<ProblemType, Counter> refused = new EnumMap<>(ProblemType.class);
    private final RequestTimers timers;
    private final DistributionSummary batchSize;

    OrderMetrics(MeterRegistry registry, Admission admission) {
        for (OrderResult result : OrderResult.values()) {
            orders.put(result, counter(OrderMeter.ORDERS, "result", result).register(registry));
        }
        for (ProblemType type : ProblemType.values()) {
            refused.put(
                    type, counter(OrderMeter.REQUESTS_REFUSED, "problem", type).register(registry));
        }
        timers = new RequestTimers(registry);
        batchSize = DistributionSummary.builder(OrderMeter.BATCH_SIZE.meterName())
                .description(OrderMeter.BATCH_SIZE.description())
                .serviceLevelObjectives(1, 10, 100, 1000)
                .register(registry);
        gauge(OrderMeter.IN_FLIGHT, admission, Admission::ordersInFlight).register(registry);
        gauge(OrderMeter.IN_FLIGHT_BYTES, admission, Admission::bytesInFlight)
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    private static Gauge.Builder<Admission> gauge(
            OrderMeter meter, Admission admission, ToDoubleFunction<Admission> value) {
        return Gauge.builder(meter.meterName(), admission, value).description(meter.description());
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

    void answered(RequestKind kind, RequestOutcome outcome, long nanos) {
        timers.answered(kind, outcome, nanos);
    }

    void batch(int orders) {
        batchSize.record(orders);
    }

    void waited(long nanos) {
        timers.waited(nanos);
    }

    private static <K extends Enum<K>> Counter of(Map<K, Counter> counters, K key) {
        return Objects.requireNonNull(counters.get(key));
    }
}
