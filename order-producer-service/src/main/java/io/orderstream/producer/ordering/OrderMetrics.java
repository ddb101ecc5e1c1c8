package io.orderstream.producer.ordering;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.instruments.Instrument;
import io.orderstream.producer.problems.ProblemType;
import io.orderstream.producer.requests.Admission;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts. Every meter exists from the start, so that a rate over it is right from the first event on. */
final class OrderMetrics {
    private final Map<OrderResult, Counter> orders = new EnumMap<>(OrderResult.class);
    private final Map<ProblemType, Counter> refused = new EnumMap<>(ProblemType.class);
    private final RequestTimers timers;
    private final DistributionSummary batchSize;

    OrderMetrics(MeterRegistry registry, Admission admission) {
        for (OrderResult result : OrderResult.values()) {
            orders.put(result, OrderInstruments.ORDERS.counter(registry, Instrument.tag(result)));
        }
        for (ProblemType type : ProblemType.values()) {
            refused.put(type, OrderInstruments.REQUESTS_REFUSED.counter(registry, Instrument.tag(type)));
        }
        timers = new RequestTimers(registry);
        batchSize = OrderInstruments.BATCH_SIZE.summary(registry, 1, 10, 100, 1000);
        OrderInstruments.IN_FLIGHT.gauge(registry, admission::ordersInFlight);
        OrderInstruments.IN_FLIGHT_BYTES.gauge(registry, admission::bytesInFlight);
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
