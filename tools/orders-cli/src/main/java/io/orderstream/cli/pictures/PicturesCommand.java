package io.orderstream.cli.pictures;

import io.orderstream.benchmarks.pictures.Browser;
import io.orderstream.benchmarks.pictures.DashboardPictures;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import io.orderstream.running.RunFiles;
import io.orderstream.running.StateFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders pictures}. */
@Command(
        name = "pictures",
        mixinStandardHelpOptions = true,
        description = {
            "Takes the documentation's pictures of the dashboard: under a load, while a consumer is dead, with dead letters.",
            "Needs a running system with three consumers, and Chromium. Sends orders and records that cannot be processed."
        })
public final class PicturesCommand implements Callable<Integer> {
    @Option(names = "--folder", paramLabel = "DIR", description = "Where to (default: docs/pictures of the project)")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var missing = Browser.missing();
        if (missing.isPresent()) {
            throw CommandFailedException.because("not installed: " + missing.get());
        }
        var home = Distribution.ofThisBuild().home();
        var state = StateFolder.of(home);
        var run = RunFiles.read(home)
                .filter(found -> found.consumers().size() >= 3)
                .orElseThrow(() -> CommandFailedException.because("needs a running system. ./orders up starts it."));
        var out = folder == null ? home.resolve("docs/pictures") : folder;
        take(run, state, out);
        spec.commandLine().getOut().println("Pictures in " + out);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void take(RunFile run, StateFolder state, Path out) {
        try {
            Files.createDirectories(out);
            try (var browser = Browser.start(state.log("chromedriver"))) {
                new DashboardPictures(browser, run, out, this::execute).takeAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailedException.because("interrupted");
        }
    }

    /** A command line of its own for each: the load runs beside the others. */
    private int execute(String... arguments) {
        var nobody = new PrintWriter(Writer.nullWriter());
        return new CommandLine(spec.root().userObject())
                .setOut(nobody)
                .setErr(nobody)
                .execute(arguments);
    }
}
