package io.orderstream.consumer.replication;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the replication slots. From here and not from the readers: a reader that is away is the one to know of. Where there
 * are no slots, there is nothing to see and nothing held back.
 */
public final class SlotWatch {
    private static final Logger log = LoggerFactory.getLogger(SlotWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Map<SlotMeter, MultiGauge> gauges = new EnumMap<>(SlotMeter.class);
    private volatile List<Slot> last = List.of();

    SlotWatch(JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        for (var meter : SlotMeter.values()) {
            gauges.put(meter, meter.instrument().rows(registry));
        }
    }

    SlotWatch every(ScheduledExecutorService scheduler) {
        var _ = scheduler.scheduleWithFixedDelay(this::measure, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** @return the change log that the database kept for the slot a moment ago; empty if there is none, or it is not known */
    public Optional<Double> retainedBytes(String slot) {
        return last.stream()
                .filter(known -> known.name().equals(slot) && Double.isFinite(known.retainedBytes()))
                .map(Slot::retainedBytes)
                .findFirst();
    }

    private void measure() {
        try {
            show(read());
        } catch (DataAccessException e) {
            // Readiness tells of a database that is away; an old figure here would look like a new one.
            show(List.of());
            log.debug("The replication slots cannot be read", e);
        }
    }

    private void show(List<Slot> slots) {
        last = slots;
        gauges.forEach((meter, gauge) -> gauge.register(
                slots.stream()
                        .map(slot -> MultiGauge.Row.of(Tags.of("slot", slot.name()), () -> meter.of(slot)))
                        .toList(),
                true));
    }

    private List<Slot> read() {
        return jdbc.sql("""
                        SELECT slot_name, active, wal_status IS NOT DISTINCT FROM 'lost' AS lost,
                               coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::float8, 'NaN') AS retained,
                               coalesce(safe_wal_size::float8, 'NaN') AS bytes_left
                        FROM pg_replication_slots WHERE database = current_database()
                        """)
                .query((row, _) -> new Slot(
                        row.getString("slot_name"),
                        row.getBoolean("active"),
                        row.getBoolean("lost"),
                        row.getDouble("retained"),
                        row.getDouble("bytes_left")))
                .list();
    }
}
