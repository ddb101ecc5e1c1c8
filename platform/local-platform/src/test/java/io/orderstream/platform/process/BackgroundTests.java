package io.orderstream.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the kernel about processes that were started. */
class BackgroundTests {
    private static final Path OURS = Path.of("/proc/self/autogroup");

    @TempDir
    private Path folder;

    @Test
    void inBackgroundAProcessIsNicerThanOthersAndKeepsItsPid() throws IOException {
        var others = launched(sleep());
        var nice = launched(sleep().inBackground());
        try {
            await().atMost(Duration.ofSeconds(10)).until(() -> sleeps(nice));
            assertThat(niceness(nice)).isEqualTo(niceness(others) + Background.NICENESS);
        } finally {
            Signal.KILL.send(others);
            Signal.KILL.send(nice);
        }
    }

    @Test
    void whereProcessorsAreDividedAmongSessionsItsSessionIsNicerAndOursIsAsItWas() throws IOException {
        assumeThat(OURS).exists();
        var before = Files.readString(OURS);
        var nice = launched(sleep().inBackground());
        try {
            await().atMost(Duration.ofSeconds(10)).until(() -> sleeps(nice));
            assertThat(Path.of("/proc/" + nice.pid() + "/autogroup"))
                    .content()
                    .endsWith(" nice " + Background.NICENESS + "\n");
            assertThat(OURS).content().isEqualTo(before);
        } finally {
            Signal.KILL.send(nice);
        }
    }

    private ProcessIdentity launched(Launch launch) {
        return Launcher.launch(launch, folder.resolve("log"));
    }

    private Launch sleep() {
        return new Launch(List.of("sleep", "60"), Map.of(), folder);
    }

    private static boolean sleeps(ProcessIdentity process) throws IOException {
        return Files.readString(Path.of("/proc/" + process.pid() + "/comm")).equals("sleep\n");
    }

    /** The 19th field of stat; the second one, the program's name, has no spaces here. */
    private static int niceness(ProcessIdentity process) throws IOException {
        return Integer.parseInt(
                Files.readString(Path.of("/proc/" + process.pid() + "/stat")).split(" ", -1)[18]);
    }
}
