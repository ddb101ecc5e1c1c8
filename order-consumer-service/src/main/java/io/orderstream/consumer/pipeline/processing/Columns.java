package io.orderstream.consumer.pipeline.processing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one array parameter per column, for {@code INSERT … SELECT FROM unnest(…)}: one statement for a whole slice, planned
 * once whatever the number of rows, and an order of magnitude faster than a row at a time.
 */
final class Columns<T> {
    private record Column<T>(String type, Function<T, ? extends @Nullable Object> value) {}

    private final List<Column<T>> columns = new ArrayList<>();

    Columns<T> with(String type, Function<T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(type, value));
        return this;
    }

    /**
     * Sets the statement's parameters.
     *
     * @param first number of the first one
     * @return number of the one behind the last
     */
    int set(PreparedStatement statement, int first, List<T> rows) throws SQLException {
        var next = first;
        for (var column : columns) {
            setArray(statement, next++, column, rows);
        }
        return next;
    }

    private static <T> void setArray(PreparedStatement statement, int index, Column<T> column, List<T> rows)
            throws SQLException {
        var values = rows.stream().map(column.value()).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(column.type(), values));
    }
}
