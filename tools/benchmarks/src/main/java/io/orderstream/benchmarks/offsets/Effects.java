package io.orderstream.benchmarks.offsets;

import io.orderstream.platform.database.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** One consumer's connection to the database: the effects, each its own transaction unless one has begun. */
final class Effects implements AutoCloseable {
    private final CommitStrategy strategy;
    private final Connection connection;
    private final PreparedStatement insert;

    Effects(CommitStrategy strategy, Credentials login) throws SQLException {
        this.strategy = strategy;
        this.connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        this.insert = connection.prepareStatement("insert into effect values (?, ?, ?)");
    }

    void store(int partition, long offset) throws SQLException {
        insert.setString(1, strategy.name());
        insert.setInt(2, partition);
        insert.setLong(3, offset);
        insert.executeUpdate();
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** @param next offset of each partition that was worked on */
    void commitWithOffsets(Map<TopicPartition, OffsetAndMetadata> next) throws SQLException {
        try (var update = connection.prepareStatement("""
                insert into progress values (?, ?, ?)
                on conflict (strategy, partition) do update set next_offset = excluded.next_offset""")) {
            for (var partition : next.entrySet()) {
                update.setString(1, strategy.name());
                update.setInt(2, partition.getKey().partition());
                update.setLong(3, partition.getValue().offset());
                update.addBatch();
            }
            update.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** @return 0 where nothing is stored yet */
    long nextOffset(int partition) throws SQLException {
        try (var query =
                connection.prepareStatement("select next_offset from progress where strategy = ? and partition = ?")) {
            query.setString(1, strategy.name());
            query.setInt(2, partition);
            var found = query.executeQuery();
            return found.next() ? found.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
