package io.orderstream.platform.system;

import io.orderstream.platform.connect.ConnectorDeployment;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.services.ServiceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Starts a whole system, or leaves nothing of it running. */
public record Startup(LocalSystem system, Progress progress) {
    /** Returns when every part is ready. What fails is thrown after everything was stopped again. */
    public void run() {
        try (var _ = new InterruptGuard()) {
            try {
                startInOrder();
            } catch (RuntimeException e) {
                var _ = Thread.interrupted(); // the stop below has to wait for processes
                new Shutdown(system).run(step -> {});
                throw e;
            }
        }
    }

    private void startInOrder() {
        // First what makes every later step findable, for status and down.
        new SystemPlanFile(system.state()).write(system.plan());
        var run = new PublishedRun(system);
        run.write();
        dropOldLogs();
        SideBySide.run(List.of(() -> startPlatform(run), new StartCacheMaking(system, progress)));
        SideBySide.start(services(), progress);
        run.write();
        group();
        connectors();
    }

    private void startPlatform(PublishedRun run) {
        SideBySide.start(system.platform().parts(), progress);
        run.write();
        deploy();
    }

    private void deploy() {
        var begun = System.nanoTime();
        progress.starting("topics, schema");
        system.platform().deploy();
        progress.ready("topics, schema", Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Each replica is ready by itself before it owns anything: who joins last makes the others share out once more. */
    private void group() {
        if (system.plan().consumers() == 0) {
            return;
        }
        var begun = System.nanoTime();
        progress.starting("consumer group");
        GroupSettling.of(system).await();
        progress.ready("consumer group", Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Last: the database's part of it needs the tables, which a consumer makes. */
    private void connectors() {
        if (system.plan().connect() == 0) {
            return;
        }
        var begun = System.nanoTime();
        progress.starting("connectors");
        ConnectorDeployment.of(system.platform().connect(), system.connectApi()).apply(_ -> {});
        progress.ready("connectors", Duration.ofNanos(System.nanoTime() - begun));
    }

    private List<Part> services() {
        return Stream.of(
                        system.services(ServiceKind.PRODUCER),
                        system.services(ServiceKind.CONSUMER),
                        system.workers(),
                        system.monitoring())
                .flatMap(List::stream)
                .toList();
    }

    private void dropOldLogs() {
        try {
            for (var part : system.parts()) {
                Files.deleteIfExists(part.log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
