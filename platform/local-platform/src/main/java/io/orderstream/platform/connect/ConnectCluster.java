package io.orderstream.platform.connect;

import io.orderstream.platform.database.Credentials;
import io.orderstream.platform.deployment.SystemDeployment;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.kafka.ClusterPlan;
import io.orderstream.platform.kafka.TopicDeployment;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.running.StateFolder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The workers of one system and what they need of it.
 *
 * @param database its owner's login; asked when needed, for the password may not be made yet
 */
public record ConnectCluster(
        ClusterPlan kafka, StateFolder state, Distribution distribution, Supplier<Credentials> database) {

    public List<Worker> workers(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n -> new Worker(n, kafka.ports()))
                .toList();
    }

    public Blueprint blueprint(Worker worker) {
        return new WorkerBlueprint(worker, state, distribution, this::environment);
    }

    /** The deploy step that the connectors' topics need, once the brokers run. */
    public void makeTopics() {
        new TopicDeployment(kafka.bootstrapServers(), kafka.replication(), kafka.minInSync())
                .create(SystemDeployment.PARTITIONS_BY_TOPIC_OF_CONNECT);
    }

    /** The deploy step that needs the services' tables, and that changes nothing where it was done before. */
    public ConnectDatabase connectDatabase() {
        return new ConnectDatabase(
                distribution.connectDatabase(), database.get(), new ConnectSecrets(state).passwords());
    }

    public ConnectorFiles connectors() {
        return new ConnectorFiles(distribution.connectors());
    }

    private Map<String, String> environment() {
        var address = URI.create(database.get().jdbcUrl().substring("jdbc:".length()));
        var passwords = new ConnectSecrets(state).passwords();
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "CONNECT_REPLICATION", Short.toString(kafka.replication()),
                "CONNECT_REGISTRY_URL", "http://127.0.0.1:" + kafka.ports().registry() + "/apis/registry/v2",
                "CONNECT_DATABASE_HOST", address.getHost(),
                "CONNECT_DATABASE_PORT", Integer.toString(address.getPort()),
                "CONNECT_DATABASE_NAME", address.getPath().substring(1),
                "CONNECT_SOURCE_PASSWORD", passwords.source(),
                "CONNECT_WAREHOUSE_PASSWORD", passwords.warehouse());
    }
}
