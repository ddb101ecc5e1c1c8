package io.orderstream.cli.bench.rebalance;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.StrayProcesses;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.folders.StateFolder;
import io.orderstream.platform.kafka.ClusterPlan;
import io.orderstream.platform.ports.PortLayout;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceBlueprint;
import io.orderstream.platform.services.ServiceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One broker, one registry, one database in a folder of the lab's own, and replicas with the setting that is measured. */
record LabSystem(StateFolder state, LocalPlatform platform) implements AutoCloseable {
    static final int REPLICAS = 3;

    static LabSystem start(StateFolder state, PortLayout ports) {
        new StrayProcesses(state).kill();
        Folders.delete(state.root());
        var platform = new LocalPlatform(state, new ClusterPlan(1, ports));
        var system = new LabSystem(state, platform);
        try {
            SideBySide.start(platform.parts(), Progress.SILENT);
            platform.deploy();
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
        return system;
    }

    /** @return consumer-1 to consumer-3, not started; a group of their own, which takes up where the database is */
    List<Part> replicas(Setting setting) {
        return IntStream.rangeClosed(1, REPLICAS)
                .mapToObj(number -> new Replica(ServiceKind.CONSUMER, number, platform.ports()))
                .map(replica -> platform.part(new ServiceBlueprint(
                        replica,
                        replica.kind().jar(Distribution.ofThisBuild()),
                        () -> environment(setting),
                        state.root())))
                .toList();
    }

    static String group(Setting setting) {
        return "bench-" + setting.value();
    }

    /** Where the replica's metrics are. */
    String metrics(int number) {
        return new Replica(ServiceKind.CONSUMER, number, platform.ports()).management() + "/actuator/prometheus";
    }

    private Map<String, String> environment(Setting setting) {
        var environment = new HashMap<>(platform.serviceEnvironment());
        environment.put("ORDERS_INTAKE_ASSIGNMENT", setting.value());
        environment.put("ORDERS_INTAKE_GROUP", group(setting));
        return environment;
    }

    @Override
    public void close() {
        platform.close();
        new StrayProcesses(state).kill();
    }
}
