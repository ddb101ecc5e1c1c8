package io.orderstream.consumer.pipeline.processing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Statements that the database gets in one go and executes in their order: one round trip, whatever their number. If one fails,
 * those behind it are not executed, and its error is the script's.
 *
 * @param <N> names of its statements
 */
final class Script<N extends Enum<N>> {
    private record Step<N, T>(N name, String sql, Columns<T> columns, List<T> rows) {
        int set(PreparedStatement statement, int first) throws SQLException {
            return columns.set(statement, first, rows);
        }
    }

    private final List<Step<N, ?>> steps = new ArrayList<>();

    /** Without rows there is nothing to execute. */
    <T> void add(N name, String sql, Columns<T> columns, List<T> rows) {
        if (!rows.isEmpty()) {
            steps.add(new Step<>(name, sql, columns, List.copyOf(rows)));
        }
    }

    /** @return how many rows each statement wrote; one that was not executed or only reads is not in it */
    Map<N, Integer> run(JdbcOperations jdbc) {
        if (steps.isEmpty()) {
            return Map.of();
        }
        var sql = steps.stream().map(Step::sql).collect(Collectors.joining(";\n"));
        return Objects.requireNonNull(
                jdbc.execute(sql, (PreparedStatement statement) -> execute(statement)), "what the script gave");
    }

    private Map<N, Integer> execute(PreparedStatement statement) throws SQLException {
        var next = 1;
        for (var step : steps) {
            next = step.set(statement, next);
        }
        var written = new HashMap<N, Integer>();
        var reads = statement.execute();
        for (var step : steps) {
            if (!reads) {
                written.put(step.name(), statement.getUpdateCount());
            }
            reads = statement.getMoreResults();
        }
        return written;
    }
}
