package io.orderstream.consumer.watching.dashboard;

import io.orderstream.consumer.watching.connect.ConnectSampler;
import io.orderstream.consumer.watching.group.GroupSampler;
import io.orderstream.consumer.watching.progress.ProgressSampler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes what all samplers know, each by itself: what was not asked yet is missing, and while the database is away the beat
 * says so and the rest goes on.
 */
final class SnapshotPublisher {
    private final Samplers samplers;
    private final EventStream stream;
    private final String replica;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Trend trend = new Trend();

    /** Where everything comes from. */
    record Samplers(GroupSampler group, ConnectSampler connect, ProgressSampler progress, DatabaseSampler database) {}

    /**
     * @param database whether it answers; null if it was not asked yet
     * @param databaseAt when what is shown of it was read; null without any
     */
    private record Beat(
            Instant at,
            String replica,
            @Nullable Boolean database,
            @Nullable Instant databaseAt) {}

    SnapshotPublisher(Samplers samplers, EventStream stream, String replica, InstantSource clock, JsonMapper json) {
        this.samplers = samplers;
        this.stream = stream;
        this.replica = replica;
        this.clock = clock;
        this.json = json;
    }

    synchronized void publish() {
        var states = new EnumMap<EventKind, String>(EventKind.class);
        var database = samplers.database().view();
        states.putAll(database.states());
        samplers.connect().view().ifPresent(connect -> states.put(EventKind.CONNECT, json.writeValueAsString(connect)));
        samplers.progress()
                .view()
                .ifPresent(progress -> states.put(EventKind.PROGRESS, json.writeValueAsString(progress)));
        samplers.group().sampled().ifPresent(group -> {
            states.put(EventKind.GROUP, json.writeValueAsString(group));
            trend.add(group, database.latency());
        });
        var points = trend.points();
        if (!points.isEmpty()) {
            states.put(EventKind.TREND, json.writeValueAsString(points));
            states.put(EventKind.POINT, json.writeValueAsString(points.getLast()));
        }
        var beat = new Beat(clock.instant(), replica, database.answers(), database.at());
        states.put(EventKind.BEAT, json.writeValueAsString(beat));
        stream.publish(states);
    }
}
