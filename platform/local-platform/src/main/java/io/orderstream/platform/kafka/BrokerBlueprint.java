package io.orderstream.platform.kafka;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.JavaCommand;
import io.orderstream.platform.process.Launch;
import io.orderstream.platform.process.Program;
import io.orderstream.running.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One broker and controller, from Kafka's own jars. */
public final class BrokerBlueprint implements Blueprint {
    private static final String LOGGING = "log4j2-broker.properties";

    private final int number;
    private final ClusterPlan plan;
    private final StateFolder state;
    private final Distribution distribution;
    private final BrokerProbe probe;

    public BrokerBlueprint(int number, ClusterPlan plan, StateFolder state, Distribution distribution) {
        this.number = number;
        this.plan = plan;
        this.state = state;
        this.distribution = distribution;
        this.probe = new BrokerProbe(number, plan.ports().broker(number));
    }

    @Override
    public String name() {
        return "broker-" + number;
    }

    @Override
    public List<Integer> ports() {
        return List.of(plan.ports().broker(number), plan.ports().controller(number));
    }

    @Override
    public boolean ready() {
        return probe.ready();
    }

    @Override
    public Duration stopBound() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Launch prepare() {
        var data = state.data().resolve(name());
        var properties = state.configuration().resolve(name() + ".properties");
        var logging = state.configuration().resolve(LOGGING);
        try (var resource = BrokerBlueprint.class.getResourceAsStream("/" + LOGGING)) {
            Files.createDirectories(state.configuration());
            Files.createDirectories(data);
            Files.writeString(properties, BrokerProperties.of(plan, number, "../" + name()));
            Files.write(logging, Objects.requireNonNull(resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var java = new BrokerJava(JavaCommand.path(), distribution.kafkaLibraries(), data.relativize(logging));
        if (!Files.exists(data.resolve("meta.properties"))) {
            var cluster = ClusterIdentity.of(state.data(), plan.brokers());
            Program.run(java.format(cluster.id(), properties), data, "", state.log(name()));
        }
        return new Launch(java.serve(properties), Map.of(), data);
    }
}
