package io.orderstream.cli.drills;

import io.orderstream.drills.Drills;
import io.orderstream.drills.GuaranteesPage;
import io.orderstream.drills.report.ResultFiles;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders drill report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes docs/guarantees.md from the newest result of each drill under .orders/drills.")
final class DrillReportCommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "FILE", description = "Another file.")
    private @Nullable Path target;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var home = Distribution.ofThisBuild().home();
        var results = new ResultFiles(StateFolder.of(home).root().resolve("drills")).newest();
        if (results.isEmpty()) {
            throw CommandFailedException.because("no drill was played yet. ./orders drill all plays them.");
        }
        var page = target == null ? home.resolve("docs/guarantees.md") : target;
        try {
            Files.createDirectories(page.toAbsolutePath().getParent());
            // A soak takes half an hour and is seldom played: without a newer one the page keeps the one it has.
            var soak = results.containsKey("soak") ? "" : soakOn(page);
            Files.writeString(page, GuaranteesPage.of(Drills.all(), results) + soak);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spec.commandLine().getOut().println("Wrote " + page);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private static String soakOn(Path page) throws IOException {
        var text = Files.exists(page) ? Files.readString(page) : "";
        var begins = text.indexOf(GuaranteesPage.SOAK);
        return begins < 0 ? "" : text.substring(begins);
    }
}
