package io.orderstream.running.progress;

import io.orderstream.running.RunFile;
import io.orderstream.running.inspection.Brokers;
import io.orderstream.running.inspection.UnreachableException;
import io.orderstream.running.progress.StoredProgress.Log;
import io.orderstream.running.progress.StoredProgress.LogIdentity;
import io.orderstream.schemas.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.jspecify.annotations.Nullable;

/**
 * Reads the progress and writes what a person has decided. Into the database only: the consumers look there, and notice within
 * seconds.
 */
public final class ProgressDesk implements AutoCloseable {
    private static final String PROGRESS = """
            SELECT partition, next_offset, topic_id, cluster_id, stopped_detail FROM partition_progress WHERE topic = ?""";

    private static final String LOST = """
            SELECT partition, from_offset, to_offset, found_at, acknowledged_at IS NOT NULL FROM lost_ranges
            WHERE topic = ? AND (acknowledged_at IS NULL OR ?) ORDER BY partition, from_offset, id""";

    private static final String ADOPT = """
            INSERT INTO partition_progress (topic, partition, next_offset, topic_id, cluster_id) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset, topic_id = excluded.topic_id,
                cluster_id = excluded.cluster_id, stopped_reason = NULL, stopped_detail = NULL, stopped_at = NULL""";

    private static final String ACKNOWLEDGE = """
            UPDATE lost_ranges SET acknowledged_at = now() WHERE topic = ? AND partition = ? AND acknowledged_at IS NULL""";

    private final String topic;
    private final Connection connection;
    private final Brokers brokers;

    /** @throws UnreachableException if the database does not answer within a few seconds */
    public ProgressDesk(RunFile running) {
        this(running.database(), running.kafka().bootstrap(), Topics.ORDERS);
    }

    /** As {@link #ProgressDesk(RunFile)}, of another topic. */
    public ProgressDesk(RunFile.Database database, String bootstrapServers, String topic) {
        this.topic = topic;
        this.connection = connect(database);
        this.brokers = new Brokers(bootstrapServers, Duration.ofSeconds(10));
    }

    private static Connection connect(RunFile.Database database) {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("ApplicationName", "orders progress");
        try {
            return DriverManager.getConnection(database.jdbcUrl(), properties);
        } catch (SQLException e) {
            throw new UnreachableException("The database does not answer", e);
        }
    }

    /** @return every partition of the topic, ascending */
    public List<StoredProgress> partitions() {
        var identity = identity();
        var starts = brokers.offsets(topic, OffsetSpec.earliest());
        var ends = brokers.offsets(topic, OffsetSpec.latest());
        var stored = new HashMap<Integer, Row>();
        try (var query = connection.prepareStatement(PROGRESS)) {
            query.setString(1, topic);
            var rows = query.executeQuery();
            while (rows.next()) {
                stored.put(rows.getInt(1), row(rows));
            }
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be read", e);
        }
        return IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> stored.getOrDefault(partition, Row.NONE)
                        .beside(
                                partition,
                                new Log(
                                        identity,
                                        starts.getOrDefault(partition, 0L),
                                        ends.getOrDefault(partition, 0L))))
                .toList();
    }

    private LogIdentity identity() {
        var description = brokers.ask(admin -> Objects.requireNonNull(
                admin.describeTopics(List.of(topic)).topicNameValues().get(topic)));
        var cluster = brokers.ask(admin -> admin.describeCluster().clusterId());
        return new LogIdentity(description.topicId().toString(), cluster);
    }

    private static Row row(ResultSet row) throws SQLException {
        var topicId = row.getString(3);
        var clusterId = row.getString(4);
        return new Row(
                row.getLong(2),
                topicId == null || clusterId == null ? null : new LogIdentity(topicId, clusterId),
                row.getString(5));
    }

    /** @param all those that were acknowledged as well */
    public List<LostRange> lost(boolean all) {
        try (var query = connection.prepareStatement(LOST)) {
            query.setString(1, topic);
            query.setBoolean(2, all);
            var lost = new ArrayList<LostRange>();
            var rows = query.executeQuery();
            while (rows.next()) {
                lost.add(new LostRange(
                        rows.getInt(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getObject(4, OffsetDateTime.class).toInstant(),
                        rows.getBoolean(5)));
            }
            return lost;
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be read", e);
        }
    }

    /** The partition begins at the beginning of the log as it is now. An order that had its effect has no second one. */
    public void adopt(StoredProgress partition) {
        var log = partition.now();
        try (var write = connection.prepareStatement(ADOPT)) {
            write.setString(1, topic);
            write.setInt(2, partition.partition());
            write.setLong(3, log.start());
            write.setString(4, log.identity().topicId());
            write.setString(5, log.identity().clusterId());
            write.executeUpdate();
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be written", e);
        }
    }

    /** What was lost in the partition is dealt with: no alert any more. @return how many ranges */
    public int acknowledge(int partition) {
        try (var write = connection.prepareStatement(ACKNOWLEDGE)) {
            write.setString(1, topic);
            write.setInt(2, partition);
            return write.executeUpdate();
        } catch (SQLException e) {
            throw new UnreachableException("The database cannot be written", e);
        }
    }

    @Override
    public void close() {
        brokers.close();
        try {
            connection.close();
        } catch (SQLException _) {
            // Nothing is open in it.
        }
    }

    private record Row(
            @Nullable Long next,
            @Nullable LogIdentity log,
            @Nullable String stopped) {
        static final Row NONE = new Row(null, null, null);

        StoredProgress beside(int partition, Log now) {
            return new StoredProgress(partition, next, log, stopped, now);
        }
    }
}
