package io.orderstream.platform.docker;

import io.orderstream.platform.registry.RegistryBlueprint;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The system of docker-compose.yml, as {@code run.json} describes one: by its published ports on 127.0.0.1. */
public record ComposeSystem(List<ComposeContainer> containers) {
    static final String PRODUCER = "order-producer-service";
    static final String CONSUMER = "order-consumer-service";
    static final int HOST_LISTENER = 19092;
    static final int REGISTRY = 8080;
    static final int DATABASE = 5432;
    static final int CONNECT = 8083;
    static final int CONNECT_METRICS = 9404;
    private static final String USER = "orders";

    /** @throws CommandFailedException if a part is missing that load and verify need */
    public RunFile describe(String password) {
        one(PRODUCER);
        one(CONSUMER);
        var brokers = of("kafka-").map(broker -> new RunFile.Broker(broker.name(), null, port(broker, HOST_LISTENER)));
        var listed = brokers.toList();
        var registry = url(one("registry"), REGISTRY);
        return new RunFile(
                new RunFile.Kafka(
                        listed.stream()
                                .map(broker -> "127.0.0.1:" + broker.port())
                                .collect(Collectors.joining(",")),
                        listed),
                new RunFile.Registry("registry", null, registry, registry + RegistryBlueprint.CCOMPAT),
                new RunFile.Database(
                        "postgres",
                        null,
                        "jdbc:postgresql://127.0.0.1:" + port(one("postgres"), DATABASE) + "/orders",
                        USER,
                        password),
                of(PRODUCER).map(service(8080, 9080)).toList(),
                of(CONSUMER).map(service(8081, 9081)).toList(),
                of("connect-")
                        .map(worker -> new RunFile.Worker(
                                worker.name(), null, url(worker, CONNECT), url(worker, CONNECT_METRICS)))
                        .toList(),
                new RunFile.Credentials(null, null, null),
                "docker compose logs");
    }

    private static Function<ComposeContainer, RunFile.Service> service(int port, int management) {
        return container ->
                new RunFile.Service(container.name(), null, url(container, port), url(container, management));
    }

    private Stream<ComposeContainer> of(String servicePrefix) {
        return containers.stream()
                .filter(container -> container.service().startsWith(servicePrefix))
                .sorted(Comparator.comparing(ComposeContainer::name));
    }

    private ComposeContainer one(String service) {
        return of(service)
                .findFirst()
                .orElseThrow(() -> CommandFailedException.because(
                        "Compose runs no " + service + " here. Start the system with: docker compose up --wait"));
    }

    private static String url(ComposeContainer container, int inside) {
        return "http://127.0.0.1:" + port(container, inside);
    }

    private static int port(ComposeContainer container, int inside) {
        return container
                .published(inside)
                .orElseThrow(() ->
                        CommandFailedException.because(container.name() + " publishes no port for its " + inside));
    }
}
