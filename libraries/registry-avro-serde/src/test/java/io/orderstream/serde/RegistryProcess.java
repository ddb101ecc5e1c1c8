package io.orderstream.serde;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real schema registry as a process of its own, with its database in a folder, so that it can be stopped and started. */
final class RegistryProcess implements AutoCloseable {
    private static final int FIRST_PORT = 21_000;
    private static final int LAST_PORT = 21_098;

    private final Path folder;
    private final int port = freePortPair();
    private @Nullable Process process;

    RegistryProcess(Path folder) {
        this.folder = folder;
    }

    /** Started once for all test classes of this JVM; ends with it. */
    static RegistryProcess shared() {
        return Shared.REGISTRY;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    Map<String, Object> settings() {
        return Map.of(AvroSerdeConfig.URL, url());
    }

    RegistryProcess start() {
        Process started;
        try {
            started = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createDirectories(folder)
                            .resolve("registry.log")
                            .toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = started;
        var ready = URI.create("http://127.0.0.1:" + (port + 1) + "/health/ready");
        Awaitility.await("registry, log in " + folder)
                .atMost(Duration.ofSeconds(90))
                .until(() -> started.isAlive() && status(ready) == 200);
        return this;
    }

    @Override
    public void close() {
        kill();
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    private List<String> command() {
        var home =
                Path.of(System.getProperty("orders.home"), "platform", "registry-distribution", "target", "registry");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + (port + 1),
                "-Dapicurio.datasource.url=jdbc:h2:file:"
                        + folder.resolve("registry").toAbsolutePath()
                        + ";WRITE_DELAY=0", // H2 otherwise loses the last half second to a kill, ids included
                "-Dapicurio.datasource.jdbc.initial-size=1",
                "-Dapicurio.datasource.jdbc.min-size=1",
                "-Dapicurio.datasource.jdbc.max-size=10",
                "-Dapicurio.rules.global.compatibility=BACKWARD",
                "-jar",
                home.resolve("quarkus-run.jar").toString());
    }

    private static int status(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private static int freePortPair() {
        for (int port = FIRST_PORT; port < LAST_PORT; port += 2) {
            if (free(port) && free(port + 1)) {
                return port;
            }
        }
        throw new IllegalStateException("No free ports between " + FIRST_PORT + " and " + LAST_PORT);
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static final class Shared {
        static final RegistryProcess REGISTRY = started();

        private static RegistryProcess started() {
            var folder = Path.of("target", "registry-" + ProcessHandle.current().pid());
            var registry = new RegistryProcess(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(registry::close));
            return registry.start();
        }
    }
}
