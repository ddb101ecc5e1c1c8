package io.orderstream.benchmarks.offsets;

import io.orderstream.platform.database.Credentials;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** What all consumers have left in the database, as the lab reads it. */
record EffectTable(Credentials login) {
    private static final String TABLES = """
            create table effect (strategy text, partition int, record_offset bigint);
            create table progress (strategy text, partition int, next_offset bigint, primary key (strategy, partition))""";

    private static final String DONE = """
            select partition, record_offset from effect where strategy = ? group by partition, record_offset""";

    private static final String COUNTS = """
            select count(*), count(distinct (partition, record_offset)) from effect where strategy = ?""";

    void create() throws SQLException {
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    /** How many records have their effect, on either side of what is committed. */
    record Done(long below, long beyond) {}

    /** @param committed by partition; 0 where there is none */
    Done done(CommitStrategy strategy, Map<Integer, Long> committed) {
        return ask(DONE, strategy, rows -> {
            long below = 0;
            long beyond = 0;
            while (rows.next()) {
                if (rows.getLong(2) < committed.getOrDefault(rows.getInt(1), 0L)) {
                    below++;
                } else {
                    beyond++;
                }
            }
            return new Done(below, beyond);
        });
    }

    /** @param records that it should have worked on */
    Outcome outcome(CommitStrategy strategy, int records, int crashes) {
        return ask(COUNTS, strategy, row -> {
            row.next();
            var effects = row.getLong(1);
            var once = row.getLong(2);
            return new Outcome(strategy, crashes, effects, records - once, effects - once);
        });
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String question, CommitStrategy strategy, Reading<T> reading) {
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var query = connection.prepareStatement(question)) {
            query.setString(1, strategy.name());
            return reading.of(query.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException("the lab's database does not answer", e);
        }
    }
}
