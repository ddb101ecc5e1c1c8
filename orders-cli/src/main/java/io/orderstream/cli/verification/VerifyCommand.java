package io.orderstream.cli.verification;

import io.orderstream.cli.options.DurationConverter;
import io.orderstream.cli.options.ProjectHome;
import io.orderstream.cli.options.Terminal;
import io.orderstream.cli.verification.judging.Judge;
import io.orderstream.cli.verification.judging.PartitionState;
import io.orderstream.cli.verification.reading.CommitWatch;
import io.orderstream.cli.verification.reading.EvidenceReader;
import io.orderstream.cli.verification.reading.UnreachableException;
import io.orderstream.platform.run.RunFile;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./orders verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Compares the ledger with the orders' topic, the database, the dead letters and the committed offsets.",
        footerHeading = "%nFigures:%n",
        footer = {
            "  accepted          distinct order ids that an answer in the ledger called accepted",
            "  processed         orders in the database: confirmed + rejected",
            "  deadLettered      records that are on the dead-letter topic",
            "  redelivered       records delivered again, as the consumers count since their start",
            "  repeatsOnTopic    records beyond the first of each order id",
            "Violations, each with up to 10 examples:",
            "  lost              accepted, but neither stored nor dead-lettered once lag is 0, or not on the topic at the",
            "                    partition and offset that the answer named (notOnTopic counts the latter alone)",
            "  duplicateEffects  stored with other lines or another total than its record has, or stored and",
            "                    dead-lettered from the same record",
            "  phantom           all attempts with an idempotency key failed, yet a record with that key is on the topic",
            "  outOfOrder        stored from a later record although an earlier one of the same order was there, or from",
            "                    one that the partition's progress has not reached. Judged per order id: clocks of",
            "                    different replicas are not compared",
            "  commitAhead       records by which committed offsets are ahead of the progress in the database, now or at",
            "                    the worst moment of --watch",
            "  stockMismatch     products whose initial stock - stock is not the quantity of their confirmed lines",
            "  unprocessed, withoutRecord, twoOrdersForKey, invalidRows, lag: see the output",
            "Exit code 0 without violations, 1 with any or if lag remains, 2 for wrong arguments."
        })
public final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "What ./orders load wrote; may be given several times (default: .orders/ledger.jsonl under the"
                            + " project's root). Without a ledger only topic and database are compared.")
    private List<Path> ledgers = List.of();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(
            names = "--wait",
            paramLabel = "D",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long to wait until lag is 0 (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofSeconds(60);

    @Option(
            names = "--watch",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "First sample committed offsets against the database for so long, five times a second.")
    private @Nullable Duration watch;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final ProjectHome home;
    private final PrintStream out;
    private final ReadingProgress progress = new ReadingProgress(System.err, Terminal.isInteractive());

    public VerifyCommand() {
        this(ProjectHome.current(), System.out);
    }

    VerifyCommand(ProjectHome home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return verify(home.running(), chosenLedgers()) ? 0 : 1;
        } catch (ProjectHome.NothingRunsException | UnreachableException | UncheckedIOException e) {
            progress.finish();
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private boolean verify(RunFile running, List<Path> ledgers) throws InterruptedException {
        var watched = watch == null ? List.<PartitionState>of() : watch(running, watch);
        var evidence = new EvidenceReader(running, progress::show).read(ledgers, patience, watched);
        var verdict = Judge.judge(evidence);
        progress.finish();
        out.println(json ? VerdictJson.of(verdict) : VerdictText.of(verdict));
        out.flush();
        return verdict.isOk();
    }

    private List<PartitionState> watch(RunFile running, Duration duration) throws InterruptedException {
        progress.show("Watching the committed offsets for " + duration.toSeconds() + " s");
        try (var commits = new CommitWatch(running)) {
            var worst = commits.watch(duration);
            progress.keep("Watched: %,d samples, %,d could not be taken, at worst %,d records ahead"
                    .formatted(commits.samples(), commits.missed(), PartitionState.commitAhead(worst)));
            return worst;
        }
    }

    private List<Path> chosenLedgers() {
        for (var ledger : ledgers) {
            if (!Files.isRegularFile(ledger)) {
                throw new ParameterException(spec.commandLine(), "--ledger: there is no file " + ledger);
            }
        }
        if (!ledgers.isEmpty()) {
            return ledgers;
        }
        if (Files.exists(home.defaultLedger())) {
            return List.of(home.defaultLedger());
        }
        progress.keep("There is no ledger: only the topic and the database are compared");
        return List.of();
    }
}
