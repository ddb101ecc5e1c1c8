package io.orderstream.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchGateTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void whatOtherThreadsStartAgainWhileTheProgramEndsDoesNotOutliveIt() throws IOException, InterruptedException {
        var parts = folder.toRealPath();
        var program = new ProcessBuilder(
                        JavaCommand.path(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Restorer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        try {
            await("its parts run").atMost(SOON).until(() -> Leftovers.in(parts).size() == Restorer.PARTS);
            program.destroy();
            assertThat(program.waitFor(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
            // By their working directory: a pid file may be what is missing.
            assertThat(Leftovers.in(parts)).isEmpty();
        } finally {
            program.destroyForcibly();
            Leftovers.endAllIn(parts);
        }
    }
}
