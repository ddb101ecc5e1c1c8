package io.orderstream.benchmarks.offsets;

import io.orderstream.platform.process.AllowedEnvironment;
import io.orderstream.platform.process.JavaCommand;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.inspection.Brokers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One consumer, started again after each crash.
 *
 * @param environment where Kafka and the database are
 * @param log what its processes say of themselves
 * @param told of each crash
 */
record CrashingConsumer(
        CommitStrategy strategy,
        Map<String, String> environment,
        Path log,
        EffectTable table,
        Brokers brokers,
        Consumer<Crash> told) {
    /** @return how often it was killed: less often than planned if nothing was left for it to do */
    int run(List<Integer> crashes) {
        var killed = 0;
        var lost = 0L;
        for (var effects : crashes) {
            if (!killedAfter(effects)) {
                return killed;
            }
            killed++;
            var committed = brokers.committed(strategy.group(), LabConsumer.TOPIC);
            var done = table.done(strategy, committed);
            var lostSoFar =
                    committed.values().stream().mapToLong(Long::longValue).sum() - done.below();
            told.accept(new Crash(strategy, killed, lostSoFar - lost, done.beyond()));
            lost = lostSoFar;
        }
        if (killedAfter(0)) {
            throw new IllegalStateException(strategy + " asked for its end in a life without one");
        }
        return killed;
    }

    private boolean killedAfter(int effects) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = process(effects).start();
            try (var said = process.inputReader()) {
                var called = said.lines().anyMatch(CrashPoint.CALL::equals);
                if (called) {
                    process.destroyForcibly();
                }
                var code = process.waitFor();
                if (!called && code != 0) {
                    throw CommandFailedException.because("the consumer \"" + strategy.title()
                            + "\" ended by itself with code " + code + ", see " + log);
                }
                return called;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private ProcessBuilder process(int effects) {
        var builder = AllowedEnvironment.program(List.of(
                JavaCommand.path(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-Dorders.log=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                LabConsumer.class.getName(),
                strategy.name(),
                String.valueOf(effects)));
        builder.redirectError(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }
}
