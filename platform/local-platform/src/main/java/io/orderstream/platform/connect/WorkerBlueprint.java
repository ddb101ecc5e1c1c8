package io.orderstream.platform.connect;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.HttpProbe;
import io.orderstream.platform.process.JavaCommand;
import io.orderstream.platform.process.Launch;
import io.orderstream.running.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A worker in distributed mode, from Kafka's jars and the plugin folders.
 *
 * @param environment what {@code connect/worker.properties} asks for, but for the worker's own address; asked at each start
 */
record WorkerBlueprint(
        Worker worker, StateFolder state, Distribution distribution, Supplier<Map<String, String>> environment)
        implements Blueprint {
    private static final String LOGGING = "log4j2-connect.properties";
    private static final String PLUGINS = "connect-plugins";

    @Override
    public String name() {
        return worker.name();
    }

    @Override
    public List<Integer> ports() {
        return List.of(worker.port(), worker.metricsPort());
    }

    /** It has joined the cluster and read the connectors' configurations. */
    @Override
    public boolean ready() {
        return HttpProbe.ok(URI.create(worker.url() + "/health"));
    }

    @Override
    public Launch prepare() {
        var variables = new HashMap<>(environment.get());
        variables.put("CONNECT_REST_ADDRESS", "127.0.0.1");
        variables.put("CONNECT_REST_HOST", "127.0.0.1");
        variables.put("CONNECT_REST_PORT", Integer.toString(worker.port()));
        return new Launch(command(properties()), variables, state.configuration()).inBackground();
    }

    private List<String> command(Path properties) {
        var files = distribution.connect();
        return List.of(
                JavaCommand.path(),
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx320m",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog4j2.configurationFile=" + LOGGING,
                "-javaagent:" + distribution.metricsAgent() + "=127.0.0.1:" + worker.metricsPort() + ":"
                        + files.resolve("metrics.yml"),
                "-cp",
                distribution.kafkaLibraries().resolve("*").toString(),
                "org.apache.kafka.connect.cli.ConnectDistributed",
                properties.toString());
    }

    /**
     * The common file, with this machine's plugin folder: the last of two lines counts. Plugins and the file for Log4j are put
     * beside it, where the worker works: both settings are lists, in which a comma of a path would separate.
     */
    private Path properties() {
        var properties = state.configuration().resolve(name() + ".properties");
        try {
            Files.createDirectories(state.configuration());
            var files = distribution.connect();
            Files.copy(
                    files.resolve("log4j2.properties"),
                    state.configuration().resolve(LOGGING),
                    StandardCopyOption.REPLACE_EXISTING);
            link(state.configuration().resolve(PLUGINS), distribution.connectPlugins());
            var common = Files.readString(files.resolve("worker.properties"));
            Files.writeString(properties, common + "\nplugin.path=" + PLUGINS + "\n");
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one step, for several workers start at the same time. */
    private void link(Path link, Path target) throws IOException {
        var draft = link.resolveSibling(link.getFileName() + "." + name());
        Files.deleteIfExists(draft);
        Files.createSymbolicLink(draft, target);
        Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
