package io.orderstream.platform.system;

import io.orderstream.platform.connect.Worker;
import io.orderstream.platform.monitoring.PrometheusBlueprint;
import io.orderstream.platform.monitoring.PrometheusFolder;
import io.orderstream.platform.monitoring.PrometheusFolder.Target;
import io.orderstream.platform.process.Installed;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.running.CommandFailedException;
import java.net.URI;
import java.util.stream.Stream;

/** Whether a Prometheus belongs to the system, and what it looks at. */
public record Monitoring(LocalSystem system) {
    /** @throws CommandFailedException if it is wanted and not installed */
    public void want(boolean wanted) {
        var folder = new PrometheusFolder(system.state());
        if (!wanted) {
            folder.unwant();
            return;
        }
        if (Installed.find(PrometheusBlueprint.PROGRAM).isEmpty()) {
            throw CommandFailedException.because(
                    "prometheus is not installed. On Debian and Ubuntu: apt-get install prometheus. Or leave out --prometheus.");
        }
        folder.want(system.distribution().monitoring());
        target();
    }

    /** Brings the targets in line with the replicas and workers that there are. */
    void target() {
        var folder = new PrometheusFolder(system.state());
        if (folder.wanted()) {
            folder.target(
                    "services",
                    Stream.concat(system.replicas(ServiceKind.PRODUCER), system.replicas(ServiceKind.CONSUMER))
                            .map(Monitoring::target)
                            .toList());
            folder.target("connect", system.connect().map(Monitoring::target).toList());
        }
    }

    private static Target target(Worker worker) {
        return Target.of(
                "connect", worker.name(), URI.create(worker.management()).getAuthority());
    }

    private static Target target(Replica replica) {
        var service = switch (replica.kind()) {
            case PRODUCER -> "order-producer-service";
            case CONSUMER -> "order-consumer-service";
        };
        return Target.of(
                service, replica.name(), URI.create(replica.management()).getAuthority());
    }
}
