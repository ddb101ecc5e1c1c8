package io.orderstream.platform.process;

import io.orderstream.running.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A {@link Part} made from its blueprint; which process it is stands in its pid file, so any command can take it up. */
public final class ChildProcess implements Part {
    private static final Duration DEATH_BOUND = Duration.ofSeconds(10);
    /** Behind it a part that is not ready does not start any more: it fails. */
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Blueprint blueprint;
    private final PidFile pidFile;
    private final Path log;

    /** @param processes folder of the pid files */
    public ChildProcess(Blueprint blueprint, Path processes, Path log) {
        this.blueprint = blueprint;
        this.pidFile = new PidFile(processes.resolve(blueprint.name()));
        this.log = log;
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    @Override
    public List<Integer> ports() {
        return blueprint.ports();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public OptionalLong pid() {
        return running().map(process -> OptionalLong.of(process.pid())).orElse(OptionalLong.empty());
    }

    @Override
    public PartState state() {
        var process = running();
        if (process.isEmpty()) {
            return PartState.STOPPED;
        }
        if (process.get().frozen()) {
            return PartState.FROZEN; // asking it whether it is ready would only wait
        }
        if (blueprint.ready()) {
            return PartState.READY;
        }
        return process.get().age().compareTo(LONGEST_START) > 0 ? PartState.FAILING : PartState.STARTING;
    }

    @Override
    public void launch() {
        if (running().isPresent()) {
            return;
        }
        blueprint.clearLeftovers();
        var launch = blueprint.prepare();
        if (Thread.currentThread().isInterrupted()) {
            throw new PartFailedException(name(), "was not started: interrupted", log);
        }
        if (!LaunchGate.pass(() -> pidFile.write(Launcher.launch(launch, log)))) {
            throw new PartFailedException(name(), "was not started: this program ends", log);
        }
    }

    @Override
    public void awaitReady() {
        // Not asked again afterwards: ready once is ready, and a second look may time out on a busy machine.
        var over = Waiting.until(blueprint.startBound(), () -> running().isEmpty() || blueprint.ready());
        if (running().isEmpty()) {
            throw new PartFailedException(name(), "ended while starting", log);
        }
        if (!over) {
            var seconds = blueprint.startBound().toSeconds();
            throw new PartFailedException(name(), "was not ready after " + seconds + " s", log);
        }
    }

    @Override
    public void stop() {
        running().ifPresent(process -> {
            blueprint.stopSignal().send(process);
            // A frozen process takes the signal only when it runs again.
            ProcessTree.of(process).forEach(Signal.CONT::send);
            if (!Waiting.until(blueprint.stopBound(), () -> !process.alive())) {
                end(process);
            }
        });
        forget();
    }

    @Override
    public void kill() {
        running().ifPresent(ChildProcess::end);
        forget();
    }

    @Override
    public void pause() {
        // The parent first, so that it cannot start another child behind our back.
        running().ifPresent(process -> ProcessTree.of(process).forEach(Signal.STOP::send));
    }

    @Override
    public void resume() {
        running().ifPresent(process -> ProcessTree.of(process).reversed().forEach(Signal.CONT::send));
    }

    @Override
    public long residentBytes() {
        return running()
                .map(process -> ProcessTree.of(process).stream()
                        .mapToLong(ResidentMemory::bytes)
                        .sum())
                .orElse(0L);
    }

    private Optional<ProcessIdentity> running() {
        return pidFile.read().filter(ProcessIdentity::alive);
    }

    private void forget() {
        blueprint.clearLeftovers();
        pidFile.delete();
    }

    private static void end(ProcessIdentity process) {
        Signal.KILL.send(process);
        Waiting.until(DEATH_BOUND, () -> !process.alive());
    }
}
