package io.orderstream.platform.folders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the build leaves what the parts are made of, under a project's root. */
public record Distribution(Path home) {

    /** The root that {@code ./orders}, surefire and failsafe name in the system property {@code orders.home}. */
    public static Distribution ofThisBuild() {
        return new Distribution(
                Path.of(System.getProperty("orders.home", ".")).toAbsolutePath().normalize());
    }

    public Path kafkaLibraries() {
        return home.resolve("platform/kafka-distribution/target/libs");
    }

    public Path registry() {
        return home.resolve("platform/registry-distribution/target/registry");
    }

    public Path producerService() {
        return home.resolve("order-producer-service/target/order-producer-service-app.jar");
    }

    public Path consumerService() {
        return home.resolve("order-consumer-service/target/order-consumer-service-app.jar");
    }

    /** Each folder in it is one plugin. */
    public Path connectPlugins() {
        return home.resolve("platform/connect-distribution/target/plugins");
    }

    public Path metricsAgent() {
        return home.resolve("platform/connect-distribution/target/agent/jmx_prometheus_javaagent.jar");
    }

    /** Worker file, connectors and database script: kept in the project, not built. */
    public Path connect() {
        return home.resolve("connect");
    }

    public Path connectors() {
        return connect().resolve("connectors");
    }

    public Path connectDatabase() {
        return connect().resolve("database.sql");
    }

    /** Prometheus's configuration, alert rules and dashboards. */
    public Path monitoring() {
        return home.resolve("monitoring");
    }

    /** Unpacked once and shared by every system that is started from this checkout. */
    public Path databasePrograms() {
        return home.resolve(".orders/postgres");
    }

    /** Made once for each build, see {@code StartCaches}. */
    public Path startCaches() {
        return home.resolve(".orders/start-caches");
    }

    /** @return those of the given files and folders that are not built yet */
    public static List<Path> missing(List<Path> needed) {
        return needed.stream().filter(path -> !Files.exists(path)).toList();
    }
}
