package io.orderstream.consumer.watching.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.watching.replicas.LatestReport;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** What the dashboard is told of the database: never an old state as a new one, never "away" before it was asked. */
class DatabaseSamplerTests {
    private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");

    private final Database database = new Database();
    private Instant now = START;
    private boolean watched = true;
    private final DatabaseSampler sampler =
            new DatabaseSampler(database, () -> watched, () -> now, Duration.ofSeconds(1));

    @Test
    void beforeItWasAskedNothingIsSaid() {
        assertThat(sampler.view()).isEqualTo(DatabaseView.NOTHING);
    }

    @Test
    void whatItSaidHasItsTime() {
        sampler.sample();
        assertThat(sampler.view().answers()).isTrue();
        assertThat(sampler.view().at()).isEqualTo(START);
        assertThat(sampler.view().states()).containsEntry(EventKind.ORDERS, "[1]");
    }

    @Test
    void whileNobodyWatchesOnlyTheReportsAreReadAndNothingOldIsKept() {
        sampler.sample();
        watched = false;
        sampler.sample();
        assertThat(database.read).isEqualTo(1);
        assertThat(sampler.view().answers()).isTrue();
        assertThat(sampler.view().states()).isEmpty();
        assertThat(sampler.view().at()).isNull();
    }

    @Test
    void whileItIsAwayWhatItSaidStaysWithItsTime() {
        sampler.sample();
        now = START.plusSeconds(1);
        database.fails = new CannotGetJdbcConnectionException("away", new SQLException("away", "08001"));
        sampler.sample();
        assertThat(sampler.view().answers()).isFalse();
        assertThat(sampler.view().at()).isEqualTo(START);
        assertThat(sampler.view().states()).containsEntry(EventKind.ORDERS, "[1]");
    }

    @Test
    void oneThatDoesNotReturnIsAwayToo() {
        sampler.sample();
        now = START.plusSeconds(30);
        assertThat(sampler.view().answers()).isFalse();
        assertThat(sampler.view().at()).isEqualTo(START);
    }

    @Test
    void whileItsTablesAreBeingMadeItIsNotAway() {
        database.fails = new BadSqlGrammarException("reports", "SELECT", new SQLException("no such table", "42P01"));
        sampler.sample();
        assertThat(sampler.view().answers()).isNull();
    }

    private static final class Database implements DatabaseSampler.Source {
        private @Nullable DataAccessException fails;
        private int read;

        @Override
        public List<LatestReport> reports() {
            if (fails != null) {
                throw fails;
            }
            return List.of();
        }

        @Override
        public Map<EventKind, String> states(List<LatestReport> reports) {
            read++;
            return Map.of(EventKind.ORDERS, "[" + read + "]");
        }
    }
}
