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

/** One broker, registry, database, and our images as strictly as Kubernetes runs them; the connectors of the image run too. */
final class SystemInContainers implements AutoCloseable {
    private static final Duration BOUND = Duration.ofMinutes(4);
    private static final long MEMORY = 512L << 20;
    private static final long CONNECT_MEMORY = 768L << 20;
    private static final Map<String, String> LOGIN = Map.of(
            "DATABASE_URL", "jdbc:postgresql://postgres:5432/orders",
            "DATABASE_USER", "orders",
            "DATABASE_PASSWORD", "orders");
    private static final Map<String, String> CONNECT_PASSWORDS =
            Map.of("CONNECT_SOURCE_PASSWORD", "source", "CONNECT_WAREHOUSE_PASSWORD", "warehouse");

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka =
            new KafkaContainer(BuiltImages.KAFKA).withNetwork(network).withListener("kafka:19092");
    final GenericContainer<?> database = container(BuiltImages.POSTGRES)
            .withCommand("postgres", "-c", "wal_level=logical", "-c", "listen_addresses=*")
            .withNetworkAliases("postgres")
            .withEnv(Map.of("POSTGRES_USER", "orders", "POSTGRES_PASSWORD", "orders", "POSTGRES_DB", "orders"))
            .withExposedPorts(5432)
            .withCopyFileToContainer(
                    MountableFile.forHostPath(
                            System.getProperty("orders.home", "..") + "/containers/compose/registry-database.sql"),
                    "/docker-entrypoint-initdb.d/registry-database.sql");
    private final GenericContainer<?> registry = container(BuiltImages.REGISTRY)
            .withNetworkAliases("registry")
            .withEnv("APICURIO_RULES_GLOBAL_COMPATIBILITY", "BACKWARD")
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(BOUND));
    final GenericContainer<?> producer = service("order-producer-service").withExposedPorts(8080, 9080);
    final GenericContainer<?> consumer =
            service("order-consumer-service").withExposedPorts(8081, 9081).withEnv(LOGIN);
    final GenericContainer<?> connect = service("order-connect")
            .withCreateContainerCmdModifier(command -> limit(command, CONNECT_MEMORY))
            .withNetworkAliases("connect")
            .withExposedPorts(8083, 9404)
            .withEnv(CONNECT_PASSWORDS)
            .withEnv(Map.of(
                    "CONNECT_REST_HOST", "connect",
                    "CONNECT_REPLICATION", "1",
                    "CONNECT_REGISTRY_URL", "http://registry:8080/apis/registry/v2",
                    "CONNECT_DATABASE_HOST", "postgres",
                    "CONNECT_DATABASE_PORT", "5432",
                    "CONNECT_DATABASE_NAME", "orders"));

    void startOthers() {
        Startables.deepStart(kafka, database, registry).join();
    }

    void startOurs() {
        step("deploy", "--replication", "1", "--min-in-sync", "1");
        Startables.deepStart(producer, consumer, connect).join();
        step("connect", "apply", "--workers", "http://connect:8083");
    }

    private void step(String... command) {
        try (var step = hardened("orders-cli")
                .withEnv(LOGIN)
                .withEnv(CONNECT_PASSWORDS)
                .withCommand(command)
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(BOUND))) {
            step.start();
        }
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

    private static void limit(CreateContainerCmd command, long memory) {
        Objects.requireNonNull(command.getHostConfig()).withMemory(memory);
    }

    private GenericContainer<?> container(String image) {
        return new GenericContainer<>(image).withNetwork(network).withStartupTimeout(BOUND);
    }

    @Override
    public void close() {
        for (var container : new GenericContainer<?>[] {producer, consumer, connect, registry, database, kafka}) {
            container.stop();
        }
        network.close();
    }
}
