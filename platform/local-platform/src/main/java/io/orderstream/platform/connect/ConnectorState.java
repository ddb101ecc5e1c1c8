package io.orderstream.platform.connect;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A connector and its tasks, as the cluster reports them.
 *
 * @param type source or sink
 * @param state RUNNING, FAILED, PAUSED, STOPPED, UNASSIGNED or RESTARTING
 */
public record ConnectorState(String name, String type, String state, String worker, List<TaskState> tasks) {
    public static final String RUNNING = "RUNNING";
    public static final String FAILED = "FAILED";

    /** @param cause first line of what stopped it; empty while it runs */
    public record TaskState(int number, String state, String worker, String cause) {}

    public ConnectorState {
        tasks = List.copyOf(tasks);
    }

    static ConnectorState of(JsonNode status) {
        var tasks = new ArrayList<TaskState>();
        for (var task : status.get("tasks")) {
            tasks.add(new TaskState(
                    task.get("id").asInt(),
                    task.get("state").asString(),
                    task.get("worker_id").asString(),
                    cause(task)));
        }
        var connector = status.get("connector");
        return new ConnectorState(
                status.get("name").asString(),
                status.get("type").asString(),
                connector.get("state").asString(),
                connector.get("worker_id").asString(),
                tasks);
    }

    /** It and all its tasks, of which there is at least one. */
    public boolean running() {
        return RUNNING.equals(state)
                && !tasks.isEmpty()
                && tasks.stream().allMatch(task -> RUNNING.equals(task.state()));
    }

    /** It or one of its tasks. */
    public boolean failed() {
        return FAILED.equals(state) || tasks.stream().anyMatch(task -> FAILED.equals(task.state()));
    }

    /** The last cause in the chain says what happened; those before it say who noticed. */
    private static String cause(JsonNode task) {
        var trace = task.get("trace");
        if (trace == null) {
            return "";
        }
        var lines = trace.asString().lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((_, last) -> last)
                .orElse(lines.getFirst());
    }
}
