package io.orderstream.cli.options;

import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import io.orderstream.running.RunFiles;
import io.orderstream.running.StateFolder;
import java.nio.file.Path;

/** The project's root, beside {@code ./orders}, and what runs under it. */
public record ProjectHome(Path path) {

    /** @return the folder that {@code ./orders} names in the system property {@code orders.home}, else the current one */
    public static ProjectHome current() {
        return new ProjectHome(Path.of(System.getProperty("orders.home", "")).toAbsolutePath());
    }

    /** @throws CommandFailedException if the system was not started under this root */
    public RunFile running() {
        return RunFiles.read(path)
                .orElseThrow(
                        () -> CommandFailedException.because("Nothing runs here. Start the system with: ./orders up"));
    }

    public Path defaultLedger() {
        return StateFolder.of(path).root().resolve("ledger.jsonl");
    }
}
