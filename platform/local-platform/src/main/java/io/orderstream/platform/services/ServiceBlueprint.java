package io.orderstream.platform.services;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.process.AllowedEnvironment;
import io.orderstream.platform.process.Blueprint;
import io.orderstream.platform.process.HttpProbe;
import io.orderstream.platform.process.JavaCommand;
import io.orderstream.platform.process.Launch;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A replica of a service, from its boot jar, with the start cache of this build if there is one.
 *
 * @param environment where broker, registry and database are; asked at each start
 * @param folder working directory
 */
public record ServiceBlueprint(Replica replica, Path jar, Supplier<Map<String, String>> environment, Path folder)
        implements Blueprint {

    @Override
    public String name() {
        return replica.name();
    }

    @Override
    public List<Integer> ports() {
        return List.of(replica.port(), replica.managementPort());
    }

    @Override
    public boolean ready() {
        return HttpProbe.ok(URI.create(replica.management() + "/actuator/health/readiness"));
    }

    @Override
    public Launch prepare() {
        var variables = new HashMap<>(AllowedEnvironment.ofServices());
        variables.putAll(environment.get());
        variables.putAll(replica.environment());
        var command = new ArrayList<String>();
        command.add(JavaCommand.path());
        command.addAll(JavaCommand.compiler());
        command.addAll(
                StartCache.of(Distribution.ofThisBuild().startCaches(), jar).arguments(jar));
        return new Launch(command, variables, folder);
    }
}
