package io.orderstream.consumer.watching.rebalancing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orderstream.instruments.Instrument;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every cause from the start on, so the number of meters stays and a rate is right from the first rebalance. */
final class RebalanceMetrics {
    private static final List<Duration> PAUSES = Stream.of(
                    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 15_000, 30_000)
            .map(Duration::ofMillis)
            .toList();

    private final Map<RebalanceCause, Timer> timers = new EnumMap<>(RebalanceCause.class);

    RebalanceMetrics(MeterRegistry registry) {
        for (var cause : RebalanceCause.values()) {
            timers.put(cause, RebalanceMeter.REBALANCES.instrument().timer(registry, PAUSES, Instrument.tag(cause)));
        }
    }

    void count(RebalanceCause cause, Duration pause) {
        Objects.requireNonNull(timers.get(cause)).record(pause);
    }
}
