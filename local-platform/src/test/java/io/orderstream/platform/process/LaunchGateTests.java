package io.orderstream.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchGateTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void whatOtherThreadsStartAgainWhileTheProgramEndsDoesNotOutliveIt() throws IOException, InterruptedException {
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
            await("its parts run").atMost(SOON).until(() -> partsIn(folder).size() == 4);
            program.destroy();
            assertThat(program.waitFor(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
            assertThat(partsIn(folder)).isEmpty();
        } finally {
            program.destroyForcibly();
            partsIn(folder).forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Found by their working directory: a pid file may be what is missing. */
    private static List<ProcessHandle> partsIn(Path folder) throws IOException {
        var real = folder.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> real.equals(workingDirectory(process)))
                .toList();
    }

    private static Path workingDirectory(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
        } catch (IOException e) {
            return Path.of("/"); // ended, or another user's
        }
    }
}
