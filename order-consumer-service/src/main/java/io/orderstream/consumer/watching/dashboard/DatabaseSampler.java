package io.orderstream.consumer.watching.dashboard;

import io.orderstream.consumer.failures.SqlFailure;
import io.orderstream.consumer.watching.replicas.LatestReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;

/**
 * Reads what the database says again and again, on a thread of its own: one that hangs keeps nobody waiting. The reports are
 * read always, for the latency's sake, the rest only while somebody watches. While the database is away, what was read stays,
 * with its time.
 */
final class DatabaseSampler {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSampler.class);
    /** Without an answer for so long, the database is away. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(4);

    private final Source source;
    private final BooleanSupplier wanted;
    private final InstantSource clock;
    private final Duration interval;
    private volatile DatabaseView last = DatabaseView.NOTHING;
    private volatile Instant answeredAt;

    /** What is read. */
    interface Source {
        List<LatestReport> reports();

        /** @return JSON by kind, of everything that is shown of the database */
        Map<EventKind, String> states(List<LatestReport> reports);
    }

    /** @param wanted whether somebody watches */
    DatabaseSampler(Source source, BooleanSupplier wanted, InstantSource clock, Duration interval) {
        this.source = source;
        this.wanted = wanted;
        this.clock = clock;
        this.interval = interval;
        this.answeredAt = clock.instant();
    }

    void sample() {
        try {
            var reports = source.reports();
            var latency = Percentiles.of(reports);
            last = wanted.getAsBoolean()
                    ? new DatabaseView(true, clock.instant(), source.states(reports), latency)
                    : new DatabaseView(true, null, Map.of(), latency);
            answeredAt = clock.instant();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The dashboard goes on without the database", e);
            // It answers, but its tables are still being made, or are away for a restore.
            var answers = e instanceof BadSqlGrammarException || SqlFailure.of(e) != SqlFailure.INFRASTRUCTURE;
            last = answers ? DatabaseView.NOTHING : last.away();
        }
    }

    DatabaseView view() {
        var view = last;
        var silence = Duration.between(answeredAt, clock.instant()).minus(interval);
        return silence.compareTo(LONGEST_SILENCE) > 0 ? view.away() : view;
    }
}
