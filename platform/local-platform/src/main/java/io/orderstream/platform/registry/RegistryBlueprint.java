package io.orderstream.platform.registry;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.ports.PortLayout;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.HttpProbe;
import io.orderstream.platform.process.JavaCommand;
import io.orderstream.platform.process.Launch;
import io.orderstream.running.StateFolder;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Apicurio Registry with its data in a file; compatible changes only, for every subject. */
public record RegistryBlueprint(PortLayout layout, StateFolder state, Distribution distribution) implements Blueprint {
    /** Where the Confluent-compatible API begins. */
    public static final String CCOMPAT = "/apis/ccompat/v7";

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public List<Integer> ports() {
        return List.of(layout.registry(), layout.registryManagement());
    }

    @Override
    public boolean ready() {
        return HttpProbe.ok(URI.create("http://127.0.0.1:" + layout.registryManagement() + "/health/ready"));
    }

    @Override
    public Launch prepare() {
        var data = state.data().resolve(name());
        return new Launch(
                List.of(
                        JavaCommand.path(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-Xss512k",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=48m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + layout.registry(),
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + layout.registryManagement(),
                        // In the working directory: a URL has no room for whatever a path may hold.
                        "-Dapicurio.datasource.url=jdbc:h2:file:./registry;WRITE_DELAY=0",
                        "-Dapicurio.datasource.jdbc.initial-size=1",
                        "-Dapicurio.datasource.jdbc.min-size=1",
                        "-Dapicurio.datasource.jdbc.max-size=10",
                        "-Dquarkus.http.access-log.enabled=false",
                        // Without it the registry takes an incompatible schema for good.
                        "-Dapicurio.rules.global.compatibility=BACKWARD",
                        "-jar",
                        distribution.registry().resolve("quarkus-run.jar").toString()),
                Map.of(),
                data);
    }
}
