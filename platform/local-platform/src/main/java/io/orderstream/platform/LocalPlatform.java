package io.orderstream.platform;

import io.orderstream.platform.connect.ConnectCluster;
import io.orderstream.platform.database.Credentials;
import io.orderstream.platform.database.DatabaseBlueprint;
import io.orderstream.platform.database.DatabaseCreation;
import io.orderstream.platform.deployment.SystemDeployment;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.kafka.BrokerBlueprint;
import io.orderstream.platform.kafka.ClusterPlan;
import io.orderstream.platform.kafka.TopicDeployment;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.ports.PortLayout;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.ChildProcess;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.registry.RegistryBlueprint;
import io.orderstream.running.StateFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Brokers, schema registry and database of one system. Making an instance starts nothing: it finds the processes of an
 * earlier one by their pid files, so that any command can take up what another started.
 */
public final class LocalPlatform implements AutoCloseable {
    private final Distribution distribution;
    private final StateFolder state;
    private final ClusterPlan cluster;
    private final List<Part> brokers;
    private final Part registry;
    private final Part database;
    private final DatabaseBlueprint databaseBlueprint;

    public LocalPlatform(StateFolder state, ClusterPlan cluster) {
        this.distribution = Distribution.ofThisBuild();
        this.state = state;
        this.cluster = cluster;
        this.brokers = IntStream.rangeClosed(1, cluster.brokers())
                .mapToObj(number -> part(new BrokerBlueprint(number, cluster, state, distribution)))
                .toList();
        this.registry = part(new RegistryBlueprint(cluster.ports(), state, distribution));
        this.databaseBlueprint = new DatabaseBlueprint(cluster.ports().database(), state, distribution);
        this.database = part(databaseBlueprint);
    }

    /** Starts all on free ports, with topics and schema; the data is in the folder and stays there. */
    public static LocalPlatform start(Path folder, int brokers) {
        var platform = new LocalPlatform(new StateFolder(folder), new ClusterPlan(brokers, FreePorts.layout()));
        try {
            SideBySide.start(platform.parts(), Progress.SILENT);
            platform.deploy();
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
        return platform;
    }

    /** The deploy steps, which change nothing where they were done before: topics and schema. */
    public void deploy() {
        new SystemDeployment(topics(), URI.create(registryUrl())).run();
    }

    public String bootstrapServers() {
        return cluster.bootstrapServers();
    }

    /** Base address of the registry's Confluent-compatible API. */
    public String registryUrl() {
        return registryRoot() + RegistryBlueprint.CCOMPAT;
    }

    public String registryRoot() {
        return "http://127.0.0.1:" + ports().registry();
    }

    public Credentials database() {
        return databaseBlueprint.credentials();
    }

    public ConnectCluster connect() {
        return new ConnectCluster(cluster, state, distribution, this::database);
    }

    public PortLayout ports() {
        return cluster.ports();
    }

    /** @param number from 1 */
    public Part broker(int number) {
        return brokers.get(number - 1);
    }

    public List<Part> brokers() {
        return brokers;
    }

    public Part registry() {
        return registry;
    }

    public Part databasePart() {
        return database;
    }

    public List<Part> parts() {
        return Stream.concat(brokers.stream(), Stream.of(registry, database)).toList();
    }

    /** A topic with the system's replication and min ISR; one that exists is left alone. */
    public void createTopic(String name, int partitions) {
        topics().create(Map.of(name, partitions));
    }

    private TopicDeployment topics() {
        return new TopicDeployment(bootstrapServers(), cluster.replication(), cluster.minInSync());
    }

    /**
     * A fresh, empty database in the same server.
     *
     * @param name of lower-case letters, digits and underscores
     */
    public Credentials createDatabase(String name) {
        return new DatabaseCreation(database()).create(name);
    }

    /** The variables that tell a service where broker, registry and database are. */
    public Map<String, String> serviceEnvironment() {
        var login = database();
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
                "SCHEMA_REGISTRY_URL", registryUrl(),
                "DATABASE_URL", login.jdbcUrl(),
                "DATABASE_USER", login.user(),
                "DATABASE_PASSWORD", login.password());
    }

    /** A part whose process and log are kept beside this system's own. */
    public Part part(Blueprint blueprint) {
        return new ChildProcess(blueprint, state.processes(), state.log(blueprint.name()));
    }

    /** Ends all at once, and what else runs in the folder, for whom the data is of no more use. */
    public void kill() {
        database.stop(); // killed, it would leave shared memory behind
        new StrayProcesses(state).kill();
    }

    /** Stops all; the data stays. */
    @Override
    public void close() {
        SideBySide.stop(parts());
    }
}
