package io.orderstream.platform.connect;

import java.util.List;
import java.util.Locale;

/** Connectors and tasks as lines: one per connector, one per task below it. */
public final class ConnectorTable {
    private ConnectorTable() {}

    public static String of(List<ConnectorState> connectors) {
        var text = new StringBuilder();
        for (var connector : connectors) {
            text.append(line(connector.name(), connector.type(), connector.state(), connector.worker()));
            for (var task : connector.tasks()) {
                text.append(line("  task " + task.number(), "", task.state(), task.worker()));
                if (!task.cause().isEmpty()) {
                    text.append("    ").append(task.cause()).append(System.lineSeparator());
                }
            }
        }
        return text.toString();
    }

    private static String line(String name, String type, String state, String worker) {
        return String.format(Locale.ROOT, "%-24s %-8s %-11s %s", name, type, state.toLowerCase(Locale.ROOT), worker)
                + System.lineSeparator();
    }
}
