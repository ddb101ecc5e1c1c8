package io.orderstream.platform.services;

import io.orderstream.platform.folders.Folders;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.HttpProbe;
import io.orderstream.platform.process.JavaCommand;
import io.orderstream.platform.process.Launch;
import io.orderstream.platform.process.Program;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A service that is started to be watched by its JVM, with nothing around it; when it is stopped, the JVM writes the cache.
 *
 * @param replica its name and ports
 * @param log of the unpacking
 */
record TrainingBlueprint(Replica replica, Path jar, StartCache cache, Path log) implements Blueprint {
    /** A port on which nothing answers. */
    private static final String NOWHERE = "127.0.0.1:1";

    @Override
    public String name() {
        return replica.name() + "-training";
    }

    @Override
    public List<Integer> ports() {
        return List.of(replica.port(), replica.managementPort());
    }

    /** Not readiness, which it cannot reach. */
    @Override
    public boolean ready() {
        return HttpProbe.ok(URI.create(replica.management() + "/actuator/health/liveness"));
    }

    /** Where it takes longer, waiting for a cache is no gain. */
    @Override
    public Duration startBound() {
        return Duration.ofSeconds(60);
    }

    /** The cache is made in this time, by a second JVM that the first one starts. */
    @Override
    public Duration stopBound() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Launch prepare() {
        Folders.delete(cache.folder());
        var app = cache.folder().resolve("app");
        Program.run(
                List.of(
                        JavaCommand.path(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        app.toString()),
                "",
                log);
        var command = new ArrayList<String>();
        command.add(JavaCommand.path());
        command.addAll(ServiceJvm.OPTIONS);
        command.add("-XX:AOTCacheOutput=" + cache.unfinished());
        command.addAll(List.of("-jar", cache.jar(jar).toString()));
        return new Launch(command, environment(), cache.folder());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(replica.environment());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", NOWHERE);
        environment.put("SCHEMA_REGISTRY_URL", "http://" + NOWHERE);
        environment.put("DATABASE_URL", "jdbc:postgresql://" + NOWHERE + "/training");
        environment.put("DATABASE_USER", "training");
        environment.put("DATABASE_PASSWORD", "training");
        return environment;
    }
}
