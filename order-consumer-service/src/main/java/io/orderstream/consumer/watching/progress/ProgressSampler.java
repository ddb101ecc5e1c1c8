package io.orderstream.consumer.watching.progress;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads again and again what is stopped and what is lost. */
public final class ProgressSampler {
    static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(ProgressSampler.class);
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final String topic;
    private volatile Optional<ProgressView> last = Optional.empty();

    ProgressSampler(JdbcClient jdbc, String topic, int partitions, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.topic = topic;
        for (var number = 0; number < partitions; number++) {
            var partition = number;
            gauge(ProgressMeter.STOPPED, registry, partition, view -> view.isStopped(partition) ? 1 : 0);
            gauge(ProgressMeter.LOST, registry, partition, view -> view.lost(partition));
        }
    }

    private void gauge(
            ProgressMeter meter, MeterRegistry registry, int partition, ToDoubleFunction<ProgressView> figure) {
        meter.instrument()
                .gauge(registry, () -> last.map(figure::applyAsDouble).orElse(Double.NaN), Integer.toString(partition));
    }

    /** @return what was read last; empty before, and while the database is away: then readiness says so */
    public Optional<ProgressView> view() {
        return last;
    }

    void sample() {
        try {
            last = Optional.of(read());
        } catch (DataAccessException e) {
            last = Optional.empty();
            LOG.debug("The progress cannot be read", e);
        }
    }

    private ProgressView read() {
        var stopped = jdbc.sql("""
                        SELECT partition, stopped_reason, coalesce(stopped_detail, '') AS detail FROM partition_progress
                        WHERE topic = ? AND stopped_reason IS NOT NULL ORDER BY partition
                        """)
                .param(topic)
                .query((row, _) -> new ProgressView.Stopped(
                        row.getInt("partition"), row.getString("stopped_reason"), row.getString("detail")))
                .list();
        var lost = jdbc.sql("""
                        SELECT partition, from_offset, to_offset, found_at FROM lost_ranges
                        WHERE topic = ? AND acknowledged_at IS NULL ORDER BY found_at DESC LIMIT ?
                        """)
                .params(topic, MOST)
                .query((row, _) -> new ProgressView.Lost(
                        row.getInt("partition"),
                        row.getLong("from_offset"),
                        row.getLong("to_offset"),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
        return new ProgressView(stopped, lost);
    }
}
