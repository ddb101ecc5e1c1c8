package io.orderstream.platform.system;

import io.orderstream.platform.StrayProcesses;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.kafka.ClusterIdentity;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.running.CommandFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a start cannot work before anything is started. */
public record Preflight(LocalSystem system) {
    /** @throws CommandFailedException with the reason */
    public void check() {
        nothingRuns();
        built();
        dataFits();
        portsAreFree(system.parts());
    }

    public void nothingRuns() {
        var running = new StrayProcesses(system.state()).names();
        if (!running.isEmpty()) {
            throw CommandFailedException.because("the system is already running (" + String.join(", ", running)
                    + "). ./orders status shows it, ./orders down stops it.");
        }
    }

    public void built() {
        var distribution = system.distribution();
        var needed = new ArrayList<Path>(List.of(distribution.kafkaLibraries(), distribution.registry()));
        if (system.plan().connect() > 0) {
            needed.addAll(List.of(distribution.connectPlugins(), distribution.metricsAgent()));
        }
        for (var kind : ServiceKind.values()) {
            if (system.replicas(kind).findAny().isPresent()) {
                needed.add(kind.jar(distribution));
            }
        }
        var missing = Distribution.missing(needed);
        if (!missing.isEmpty()) {
            throw CommandFailedException.because("not built: "
                    + missing.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ". ./mvnw -DskipTests package builds it.");
        }
    }

    private void dataFits() {
        var plan = system.plan();
        ClusterIdentity.existing(system.state().data())
                .filter(cluster -> cluster.brokers() != plan.brokers())
                .ifPresent(cluster -> {
                    throw CommandFailedException.because("the data in "
                            + system.state().data() + " was written by "
                            + cluster.brokers() + " broker(s) and does not fit " + plan.brokers()
                            + ". Use --brokers " + cluster.brokers() + ", or drop the data with ./orders down --wipe.");
                });
    }

    public void portsAreFree(List<Part> parts) {
        var taken = parts.stream()
                .flatMap(part -> part.ports().stream()
                        .filter(port -> !FreePorts.free(port))
                        .map(port -> "port " + port + " is in use, and " + part.name() + " needs it"))
                .toList();
        if (!taken.isEmpty()) {
            throw CommandFailedException.because(String.join("; ", taken)
                    + ". End what listens there, or take other ports with --port-base, for example 22000.");
        }
    }
}
