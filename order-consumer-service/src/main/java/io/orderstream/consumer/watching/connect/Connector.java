package io.orderstream.consumer.watching.connect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A connector as the workers report it.
 *
 * @param type source or sink
 * @param state Kafka Connect's word: RUNNING, FAILED, PAUSED, STOPPED, UNASSIGNED, RESTARTING
 * @param cause what stopped the connector itself; null while it runs
 */
public record Connector(
        String name, String type, String state, @Nullable String cause, List<Task> tasks) {
    private static final int LONGEST_CAUSE = 300;

    /**
     * A task of it.
     *
     * @param worker host and port of the worker that runs it
     */
    public record Task(
            int number,
            String state,
            String worker,
            @Nullable String cause) {}

    public Connector {
        tasks = List.copyOf(tasks);
    }

    /** @param status as of {@code GET /connectors/NAME/status} */
    static Connector of(JsonNode status) {
        var tasks = new ArrayList<Task>();
        for (var task : status.path("tasks")) {
            tasks.add(new Task(
                    task.path("id").asInt(),
                    task.path("state").asString(),
                    task.path("worker_id").asString(),
                    cause(task)));
        }
        return new Connector(
                status.path("name").asString(),
                status.path("type").asString(),
                status.path("connector").path("state").asString(),
                cause(status.path("connector")),
                tasks);
    }

    /** The last cause in the chain says what happened; those before it say who noticed. */
    private static @Nullable String cause(JsonNode failed) {
        if (!failed.path("trace").isString()) {
            return null;
        }
        var lines = failed.path("trace").asString().lines().toList();
        var cause = lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((_, last) -> last)
                .orElse(lines.isEmpty() ? "" : lines.getFirst());
        return cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE));
    }
}
