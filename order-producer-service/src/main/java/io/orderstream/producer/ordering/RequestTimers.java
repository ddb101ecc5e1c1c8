package io.orderstream.producer.ordering;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Times. Few buckets, up to the deadline: each is a time series for every kind and outcome. */
final class RequestTimers {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(4),
        Duration.ofSeconds(8)
    };

    private final Map<RequestKind, Map<RequestOutcome, Timer>> requests = new EnumMap<>(RequestKind.class);
    private final Timer acknowledgement;

    RequestTimers(MeterRegistry registry) {
        for (RequestKind kind : RequestKind.values()) {
            Map<RequestOutcome, Timer> timers = new EnumMap<>(RequestOutcome.class);
            for (RequestOutcome outcome : RequestOutcome.values()) {
                timers.put(
                        outcome,
                        timer(OrderMeter.REQUESTS)
                                .tag("kind", tag(kind))
                                .tag("outcome", tag(outcome))
                                .register(registry));
            }
            requests.put(kind, timers);
        }
        acknowledgement = timer(OrderMeter.ACKNOWLEDGEMENT).register(registry);
    }

    private static Timer.Builder timer(OrderMeter meter) {
        return Timer.builder(meter.meterName()).description(meter.description()).serviceLevelObjectives(BUCKETS);
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    void answered(RequestKind kind, RequestOutcome outcome, long nanos) {
        requireNonNull(requireNonNull(requests.get(kind)).get(outcome)).record(nanos, TimeUnit.NANOSECONDS);
    }

    void waited(long nanos) {
        acknowledgement.record(nanos, TimeUnit.NANOSECONDS);
    }
}
