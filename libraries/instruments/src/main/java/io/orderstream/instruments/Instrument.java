package io.orderstream.instruments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Name, unit and meaning of something that is measured.
 *
 * @param unit base unit, which Prometheus puts behind the name; empty if the name says it
 * @param tags names of the tags
 */
public record Instrument(Kind kind, String name, String unit, String description, List<String> tags) {
    /** What kind of meter it is. */
    public enum Kind {
        COUNTER,
        GAUGE,
        SUMMARY,
        TIMER
    }

    public Instrument {
        tags = List.copyOf(tags);
    }

    public static Instrument of(Kind kind, String name, String unit, String description, String... tags) {
        return new Instrument(kind, name, unit, description, List.of(tags));
    }

    /** @return the name under which Prometheus shows it; a summary's or timer's has {@code _count}, {@code _sum}, … behind it */
    public String prometheusName() {
        var base = name.replace('.', '_');
        var withUnit = unit.isEmpty() || base.endsWith("_" + unit) ? base : base + "_" + unit;
        return kind == Kind.COUNTER ? withUnit + "_total" : withUnit;
    }

    public Counter counter(MeterRegistry registry, String... values) {
        return Counter.builder(name)
                .baseUnit(baseUnit())
                .description(description)
                .tags(tags(values))
                .register(registry);
    }

    /** @param value a null is unknown, which Prometheus shows as NaN */
    public void gauge(MeterRegistry registry, Supplier<Number> value, String... values) {
        Gauge.builder(name, value)
                .baseUnit(baseUnit())
                .description(description)
                .tags(tags(values))
                .strongReference(true)
                .register(registry);
    }

    /** One gauge a row; which rows there are may change. */
    public MultiGauge rows(MeterRegistry registry) {
        return MultiGauge.builder(name)
                .baseUnit(baseUnit())
                .description(description)
                .register(registry);
    }

    public DistributionSummary summary(MeterRegistry registry, double... buckets) {
        return DistributionSummary.builder(name)
                .baseUnit(baseUnit())
                .description(description)
                .serviceLevelObjectives(buckets)
                .register(registry);
    }

    public Timer timer(MeterRegistry registry, List<Duration> buckets, String... values) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(buckets.toArray(Duration[]::new))
                .tags(tags(values))
                .register(registry);
    }

    /** @return how the value of an enum stands in a tag */
    public static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable String baseUnit() {
        return unit.isEmpty() ? null : unit;
    }

    private Tags tags(String... values) {
        if (values.length != tags.size()) {
            throw new IllegalArgumentException(name + " has the tags " + tags);
        }
        var all = Tags.empty();
        for (var i = 0; i < values.length; i++) {
            all = all.and(tags.get(i), values[i]);
        }
        return all;
    }
}
