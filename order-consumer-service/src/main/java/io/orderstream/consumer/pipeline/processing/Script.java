package io.orderstream.consumer.pipeline.processing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Statements that the database gets in one go and executes in their order: one round trip, whatever their number. If one fails,
 * those behind it are not executed, and its error is the script's.
 */
final class Script {
    private record Step<T>(String sql, Columns<T> columns, List<T> rows) {
        int set(PreparedStatement statement, int first) throws SQLException {
            return columns.set(statement, first, rows);
        }
    }

    private final List<Step<?>> steps = new ArrayList<>();

    /** Without rows there is nothing to execute. */
    <T> void add(String sql, Columns<T> columns, List<T> rows) {
        if (!rows.isEmpty()) {
            steps.add(new Step<>(sql, columns, List.copyOf(rows)));
        }
    }

    /** @return how many rows the last statement wrote, 0 if there is none */
    int run(JdbcOperations jdbc) {
        if (steps.isEmpty()) {
            return 0;
        }
        var sql = steps.stream().map(Step::sql).collect(Collectors.joining(";\n"));
        var written = jdbc.execute(sql, (PreparedStatement statement) -> {
            var next = 1;
            for (var step : steps) {
                next = step.set(statement, next);
            }
            statement.execute();
            for (var step = 1; step < steps.size(); step++) {
                statement.getMoreResults();
            }
            return statement.getUpdateCount();
        });
        return written == null ? 0 : written;
    }
}
