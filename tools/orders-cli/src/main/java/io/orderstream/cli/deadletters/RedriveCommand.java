package io.orderstream.cli.deadletters;

import io.orderstream.cli.options.DurationConverter;
import io.orderstream.cli.options.Limits;
import io.orderstream.cli.options.ProjectHome;
import io.orderstream.deadletters.DeadLetterReader;
import io.orderstream.deadletters.RedriveChoice;
import io.orderstream.deadletters.RedriveOutcomes;
import io.orderstream.deadletters.Redrives;
import io.orderstream.deadletters.WriteBack;
import io.orderstream.running.CommandFailedException;
import java.time.Duration;
import java.time.Instant;
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
    private FilterOptions filter = new FilterOptions();

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
    public Integer call() {
        check();
        var running = ProjectHome.current().running();
        try (var redrives = new Redrives(running.database())) {
            var deadLetters = new DeadLetterReader(running);
            var choice =
                    RedriveChoice.of(deadLetters, filter.filter(Instant.now()).predicate(redrives.latest()), limit);
            filter.check(choice.found());
            tell(choice);
            if (dryRun || choice.writable().isEmpty()) {
                return dryRun || choice.leftAlone().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
            }
            write(deadLetters, redrives, choice);
            var outcomes = RedriveOutcomes.await(redrives, choice.writable().keySet(), patience);
            say(outcomes.text());
            return outcomes.allProcessed() && choice.leftAlone().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private void check() {
        if (filter.isEmpty() && !all) {
            throw CommandFailedException.wrongArgument(
                    "say which: PARTITION@OFFSET, --reason, --order, --since or --all. --dry-run shows what they choose.");
        }
        Limits.check("--rate", rate, FASTEST);
        Limits.check("--limit", limit, MOST);
    }

    private void tell(RedriveChoice choice) {
        if (choice.found().isEmpty()) {
            say("No dead letter fits.");
        }
        choice.leftAlone().forEach(this::say);
        if (dryRun) {
            choice.writable().forEach((original, reason) -> say(original + "  would be written back  " + reason));
        }
        if (choice.beyondTheLimit() > 0) {
            say("… and " + choice.beyondTheLimit() + " more, for another time: --limit is " + limit);
        }
    }

    private void write(DeadLetterReader deadLetters, Redrives redrives, RedriveChoice choice) {
        try (var writeBack = new WriteBack(deadLetters.running().kafka().bootstrap(), redrives, rate)) {
            deadLetters.read(letter -> letter.original()
                    .filter(choice.writable()::containsKey)
                    .ifPresent(original -> say(original + "  written back as " + writeBack.write(letter, original))));
        }
    }

    private void say(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
