package io.orderstream.platform.system;

import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.ServiceKind;
import io.orderstream.running.RunFile;
import io.orderstream.running.RunFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What {@code run.json} says of a system now. */
public record PublishedRun(LocalSystem system) {
    /** Brings {@code run.json} up to date. */
    public RunFile write() {
        var run = now();
        new Monitoring(system).target();
        RunFiles.write(system.state(), run);
        return run;
    }

    /** @return what runs now, with the pids of now */
    public RunFile now() {
        var platform = system.platform();
        var login = platform.database();
        return new RunFile(
                new RunFile.Kafka(platform.bootstrapServers(), brokers()),
                new RunFile.Registry(
                        platform.registry().name(),
                        pid(platform.registry()),
                        platform.registryRoot(),
                        platform.registryUrl()),
                new RunFile.Database(
                        platform.databasePart().name(),
                        pid(platform.databasePart()),
                        login.jdbcUrl(),
                        login.user(),
                        login.password()),
                services(ServiceKind.PRODUCER),
                services(ServiceKind.CONSUMER),
                workers(),
                new RunFile.Credentials(null, null, null),
                logs().toString());
    }

    private List<RunFile.Broker> brokers() {
        var ports = system.platform().ports();
        return IntStream.rangeClosed(1, system.plan().brokers())
                .mapToObj(number -> {
                    var broker = system.platform().broker(number);
                    return new RunFile.Broker(broker.name(), pid(broker), ports.broker(number));
                })
                .toList();
    }

    private List<RunFile.Service> services(ServiceKind kind) {
        return system.replicas(kind)
                .map(replica -> new RunFile.Service(
                        replica.name(), pid(system.part(replica.name())), replica.url(), replica.management()))
                .toList();
    }

    private List<RunFile.Worker> workers() {
        return system.connect()
                .map(worker -> new RunFile.Worker(
                        worker.name(), pid(system.part(worker.name())), worker.url(), worker.management()))
                .toList();
    }

    private Path logs() {
        var home = system.distribution().home();
        var logs = system.state().logs();
        return logs.startsWith(home) ? home.relativize(logs) : logs;
    }

    private static @Nullable Long pid(Part part) {
        return part.pid().isPresent() ? part.pid().getAsLong() : null;
    }
}
