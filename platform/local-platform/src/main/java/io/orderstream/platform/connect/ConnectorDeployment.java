package io.orderstream.platform.connect;

import io.orderstream.running.CommandFailedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Brings topics, database and connectors to what the project's files say, as often as one likes.
 *
 * @param topics makes those that the connectors write, if nobody else does
 */
public record ConnectorDeployment(
        Runnable topics, ConnectDatabase database, ConnectorFiles connectors, ConnectApi api) {
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    public static ConnectorDeployment of(ConnectCluster cluster, ConnectApi api) {
        return new ConnectorDeployment(cluster::makeTopics, cluster.connectDatabase(), cluster.connectors(), api);
    }

    /**
     * Returns when all connectors of the files run. Connectors of which there is no file are left alone.
     *
     * @param told hears what became of each
     * @throws CommandFailedException if one does not run in time
     */
    public void apply(Consumer<String> told) {
        topics.run();
        database.prepare();
        var wanted = connectors.read();
        wanted.forEach((name, settings) -> told.accept(
                String.format("%-24s %s", name, api.apply(name, settings).name().toLowerCase(Locale.ROOT))));
        awaitRunning(wanted);
        // Once more: only now does nobody read the slot that a source had in an earlier version.
        database.prepare();
    }

    private void awaitRunning(Map<String, Map<String, String>> wanted) {
        var deadline = System.nanoTime() + BOUND.toNanos();
        while (true) {
            var states = api.connectors();
            var running = states.stream()
                    .filter(ConnectorState::running)
                    .map(ConnectorState::name)
                    .collect(Collectors.toSet());
            if (running.containsAll(wanted.keySet())) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw CommandFailedException.because("not all connectors run:\n" + ConnectorTable.of(states));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the connectors start", e);
        }
    }
}
