package io.orderstream.containers;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.MountableFile;

/** One broker, registry, database, and our images as strictly as Kubernetes runs them. */
final class SystemInContainers implements AutoCloseable {
    private static final Duration BOUND = Duration.ofMinutes(4);
    private static final long MEMORY = 512L << 20;

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka =
            new KafkaContainer(BuiltImages.KAFKA).withNetwork(network).withListener("kafka:19092");
    private final GenericContainer<?> database = container(BuiltImages.POSTGRES)
            .withNetworkAliases("postgres")
            .withEnv(Map.of("POSTGRES_USER", "orders", "POSTGRES_PASSWORD", "orders", "POSTGRES_DB", "orders"))
            .withExposedPorts(5432)
            .withCopyFileToContainer(
                    MountableFile.forHostPath(
                            System.getProperty("orders.home", "..") + "/compose/registry-database.sql"),
                    "/docker-entrypoint-initdb.d/registry-database.sql");
    private final GenericContainer<?> registry = container(BuiltImages.REGISTRY)
            .withNetworkAliases("registry")
            .withEnv("APICURIO_RULES_GLOBAL_COMPATIBILITY", "BACKWARD")
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(BOUND));
    final GenericContainer<?> producer = service("order-producer-service").withExposedPorts(8080, 9080);
    final GenericContainer<?> consumer = service("order-consumer-service")
            .withExposedPorts(8081, 9081)
            .withEnv(Map.of(
                    "DATABASE_URL", "jdbc:postgresql://postgres:5432/orders",
                    "DATABASE_USER", "orders",
                    "DATABASE_PASSWORD", "orders"));

    void start() {
        Startables.deepStart(kafka, database, registry).join();
        try (var deploy = hardened("orders-cli")
                .withCommand("deploy", "--replication", "1", "--min-in-sync", "1")
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(BOUND))) {
            deploy.start();
        }
        Startables.deepStart(producer, consumer).join();
    }

    private GenericContainer<?> service(String name) {
        return hardened(name).waitingFor(Wait.forHealthcheck().withStartupTimeout(BOUND));
    }

    private GenericContainer<?> hardened(String name) {
        return container(BuiltImages.ours(name))
                .withEnv(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", "kafka:19092",
                        "SCHEMA_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7"))
                .withCreateContainerCmdModifier(SystemInContainers::harden);
    }

    private static void harden(CreateContainerCmd command) {
        Objects.requireNonNull(command.getHostConfig())
                .withReadonlyRootfs(true)
                .withTmpFs(Map.of("/tmp", ""))
                .withMemory(MEMORY)
                .withCapDrop(Capability.ALL);
    }

    private GenericContainer<?> container(String image) {
        return new GenericContainer<>(image).withNetwork(network).withStartupTimeout(BOUND);
    }

    @Override
    public void close() {
        for (var container : new GenericContainer<?>[] {producer, consumer, registry, database, kafka}) {
            container.stop();
        }
        network.close();
    }
}
