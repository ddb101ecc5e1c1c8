package io.orderstream.consumer.watching.slots;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the replication slots. From here and not from the readers: a reader that is away is the one to know of. Where there
 * are no slots, there is nothing to see and nothing held back.
 */
public final class ReplicationSlotSampler {
    private static final Logger LOG = LoggerFactory.getLogger(ReplicationSlotSampler.class);
    static final Duration INTERVAL = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Map<MultiGauge, ToDoubleFunction<ReplicationSlot>> gauges;
    private volatile List<ReplicationSlot> last = List.of();

    ReplicationSlotSampler(JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.gauges = Map.of(
                ReplicationSlotMeter.RETAINED.instrument().rows(registry),
                ReplicationSlot::retainedBytes,
                ReplicationSlotMeter.LEFT.instrument().rows(registry),
                ReplicationSlot::bytesLeft,
                ReplicationSlotMeter.ACTIVE.instrument().rows(registry),
                slot -> slot.active() ? 1 : 0,
                ReplicationSlotMeter.LOST.instrument().rows(registry),
                slot -> slot.lost() ? 1 : 0);
    }

    /** @return the change log that the database kept for the slot a moment ago; empty if there is none, or it is not known */
    public Optional<Double> retainedBytes(String slot) {
        return last.stream()
                .filter(known -> known.name().equals(slot) && Double.isFinite(known.retainedBytes()))
                .map(ReplicationSlot::retainedBytes)
                .findFirst();
    }

    void sample() {
        try {
            show(read());
        } catch (DataAccessException e) {
            // Readiness tells of a database that is away; an old figure here would look like a new one.
            show(List.of());
            LOG.debug("The replication slots cannot be read", e);
        }
    }

    private void show(List<ReplicationSlot> slots) {
        last = slots;
        gauges.forEach((gauge, figure) -> gauge.register(
                slots.stream()
                        .map(slot -> MultiGauge.Row.of(Tags.of("slot", slot.name()), () -> figure.applyAsDouble(slot)))
                        .toList(),
                true));
    }

    private List<ReplicationSlot> read() {
        return jdbc.sql("""
                        SELECT slot_name, active, wal_status IS NOT DISTINCT FROM 'lost' AS lost,
                               coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::float8, 'NaN') AS retained,
                               coalesce(safe_wal_size::float8, 'NaN') AS bytes_left
                        FROM pg_replication_slots WHERE database = current_database()
                        """)
                .query((row, _) -> new ReplicationSlot(
                        row.getString("slot_name"),
                        row.getBoolean("active"),
                        row.getBoolean("lost"),
                        row.getDouble("retained"),
                        row.getDouble("bytes_left")))
                .list();
    }
}
