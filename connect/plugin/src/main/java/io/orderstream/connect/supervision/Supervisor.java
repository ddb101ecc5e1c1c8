package io.orderstream.connect.supervision;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.rest.ConnectRestExtension;
import org.apache.kafka.connect.rest.ConnectRestExtensionContext;

/**
 * Runs inside each worker, as {@code rest.extension.classes} names it: no process beside the workers that could fail by itself, and
 * the same on a laptop, in Compose and on Kubernetes. Its settings stand in the worker's file, see {@link RestartPolicy}.
 */
public final class Supervisor implements ConnectRestExtension {
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervisor").factory());
    private Map<String, ?> settings = Map.of();

    @Override
    public void configure(Map<String, ?> workerSettings) {
        settings = workerSettings;
    }

    @Override
    public void register(ConnectRestExtensionContext context) {
        var loop = new SupervisorLoop(
                context.clusterState(),
                WorkerAddress.of(settings),
                new RestartTracker(RestartPolicy.of(settings)),
                InstantSource.system());
        new SupervisorFigures(loop).register();
        var _ = executor.scheduleWithFixedDelay(loop, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void close() {
        executor.shutdownNow();
        SupervisorFigures.unregister();
    }
}
