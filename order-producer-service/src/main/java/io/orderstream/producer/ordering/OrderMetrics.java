package io.orderstream.producer.ordering;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orderstream.instruments.Instrument;
import io.orderstream.producer.problems.ProblemType;
import io.orderstream.producer.requests.Admission;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Records {@link OrderMeter}. Every meter exists from the start, so that a rate over it is right from the first event on. */
final class OrderMetrics {
    /** How orders come in. */
    enum Kind {
        SINGLE,
        BATCH
    }

    /** How a request was answered. */
    enum Outcome {
        ACCEPTED,
        PARTLY_ACCEPTED,
        REFUSED,
        NO_ROOM,
        UNAVAILABLE;

        static Outcome of(int status) {
            return switch (status) {
                case 202 -> ACCEPTED;
                case 207 -> PARTLY_ACCEPTED;
                case 429 -> NO_ROOM;
                default -> status < 500 ? REFUSED : UNAVAILABLE;
            };
        }
    }

    /** Few, up to the deadline: each is a time series for every kind and outcome. */
    private static final List<Duration> BUCKETS = LongStream.of(2, 5, 10, 25, 50, 100, 250, 500, 1000, 2000, 4000, 8000)
            .mapToObj(Duration::ofMillis)
            .toList();

    private final Map<OrderOutcome.Result, Counter> orders = new EnumMap<>(OrderOutcome.Result.class);
    private final Map<ProblemType, Counter> refused = new EnumMap<>(ProblemType.class);
    private final Map<Kind, Map<Outcome, Timer>> requests = new EnumMap<>(Kind.class);
    private final Timer acknowledgement;
    private final DistributionSummary batchSize;

    OrderMetrics(MeterRegistry registry, Admission admission) {
        for (var result : OrderOutcome.Result.values()) {
            orders.put(result, OrderMeter.ORDERS.counter(registry, Instrument.tag(result)));
        }
        for (var type : ProblemType.values()) {
            refused.put(type, OrderMeter.REQUESTS_REFUSED.counter(registry, Instrument.tag(type)));
        }
        for (var kind : Kind.values()) {
            requests.put(kind, timers(registry, kind));
        }
        acknowledgement = OrderMeter.ACKNOWLEDGEMENT.timer(registry, BUCKETS);
        batchSize = OrderMeter.BATCH_SIZE.summary(registry, 1, 10, 100, 1000);
        OrderMeter.IN_FLIGHT.gauge(registry, admission::ordersInFlight);
        OrderMeter.IN_FLIGHT_BYTES.gauge(registry, admission::bytesInFlight);
    }

    private static Map<Outcome, Timer> timers(MeterRegistry registry, Kind kind) {
        var timers = new EnumMap<Outcome, Timer>(Outcome.class);
        for (var outcome : Outcome.values()) {
            timers.put(
                    outcome,
                    OrderMeter.REQUESTS.timer(registry, BUCKETS, Instrument.tag(kind), Instrument.tag(outcome)));
        }
        return timers;
    }

    /** An order has ended. */
    void count(OrderOutcome.Result result) {
        requireNonNull(orders.get(result)).increment();
    }

    /** A request was refused whole. */
    void refused(ProblemType type) {
        requireNonNull(refused.get(type)).increment();
    }

    void answered(Kind kind, int status, long nanos) {
        requireNonNull(requireNonNull(requests.get(kind)).get(Outcome.of(status)))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void batch(int orders) {
        batchSize.record(orders);
    }

    void waited(long nanos) {
        acknowledgement.record(nanos, TimeUnit.NANOSECONDS);
    }
}
