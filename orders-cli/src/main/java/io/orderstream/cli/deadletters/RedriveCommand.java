package io.orderstream.cli.deadletters;

import io.orderstream.cli.CommandFailedException;
import io.orderstream.cli.inspection.Coordinates;
import io.orderstream.cli.options.DurationConverter;
import io.orderstream.cli.options.Limits;
import io.orderstream.cli.options.ProjectHome;
import io.orderstream.platform.run.RunFile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders deadletters redrive}. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Writes dead letters back to the orders' topic: the same key, value and headers, to the partition they came from, with the"
                    + " header redriven-from. Waits until the consumers have passed them and says what became of them. An order that"
                    + " has had its effect meanwhile has no second one. Who asked when, and where the record went, is kept in the"
                    + " database.",
            "Exit code 0 if all have been processed, 1 if any waits, is dead again or could not be written."
        })
final class RedriveCommand implements Callable<Integer> {
    private static final int FASTEST = 10_000;
    private static final int MOST = 10_000_000;

    @Mixin
    private Selection selection = new Selection();

    @Option(names = "--all", description = "All that were not written back yet")
    private boolean all;

    @Option(names = "--dry-run", description = "Only say which")
    private boolean dryRun;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "50",
            description = "At most so many a second (default: 50)")
    private int rate;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000", description = "At most so many (default: 1000)")
    private int limit;

    @Option(
            names = "--wait",
            paramLabel = "D",
            defaultValue = "30s",
            converter = DurationConverter.class,
            description = "For the consumers (default: 30s)")
    private Duration patience = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        check();
        var running = ProjectHome.current().running();
        try (var redrives = new Redrives(running.database())) {
            var written = write(running, redrives);
            if (dryRun || written.isEmpty()) {
                return ExitCode.OK;
            }
            var aftermath = Aftermath.await(redrives, written, patience);
            spec.commandLine().getOut().println(aftermath.text());
            spec.commandLine().getOut().flush();
            return aftermath.allProcessed() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private void check() {
        if (selection.isEmpty() && !all) {
            throw CommandFailedException.wrongArgument(
                    "say which: PARTITION@OFFSET, --reason, --order, --since or --all. --dry-run shows what they choose.");
        }
        Limits.check("--rate", rate, FASTEST);
        Limits.check("--limit", limit, MOST);
    }

    private Set<Coordinates> write(RunFile running, Redrives redrives) {
        var out = spec.commandLine().getOut();
        var chosen = selection.predicate(redrives.latest(), Instant.now());
        var found = new HashSet<Coordinates>();
        var written = new HashSet<Coordinates>();
        try (var pen = new WriteBack(running.kafka().bootstrap(), redrives, rate)) {
            new Desk(running).read(letter -> {
                var original = letter.original();
                if (original.isEmpty() || !chosen.test(letter) || written.size() >= limit) {
                    return;
                }
                found.add(original.get());
                if (!letter.omitted().isEmpty()) {
                    out.println(letter.name() + "  left alone: " + Printable.text(letter.omitted())
                            + " are not in the dead letter");
                } else if (dryRun) {
                    out.println(letter.name() + "  would be written back  " + Printable.text(letter.reason()));
                } else {
                    out.println(letter.name() + "  written back as " + pen.write(letter, original.get()));
                    written.add(original.get());
                }
                out.flush();
            });
        }
        selection.check(found);
        if (found.isEmpty()) {
            out.println("No dead letter fits.");
            out.flush();
        }
        return written;
    }
}
