package io.orderstream.cli.verification;

import io.orderstream.cli.options.DurationConverter;
import io.orderstream.cli.options.ProjectHome;
import io.orderstream.cli.options.Terminal;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import io.orderstream.verification.CheckResultJson;
import io.orderstream.verification.CheckResultText;
import io.orderstream.verification.checking.CheckResult;
import io.orderstream.verification.checking.Checker;
import io.orderstream.verification.checking.PartitionState;
import io.orderstream.verification.reading.CommitWatch;
import io.orderstream.verification.reading.SystemReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  duplicateEffects  stored with other lines or another total than its record has, from no record",
            "                    of its own, or from one that is a dead letter as well",
            "  phantom           all attempts with an idempotency key failed, yet a record with that key is on the topic",
            "  outOfOrder        stored from a later record although an earlier one of the same order was there, or from",
            "                    one that the partition's progress has not reached. Judged per order id: clocks of",
            "                    different replicas are not compared",
            "  commitAhead       records by which committed offsets are ahead of the progress in the database, now or at",
            "                    the worst moment of --watch",
            "  stockMismatch     products whose initial stock - stock is not the quantity of their confirmed lines",
            "  warehouseMismatch orders that are not the same in orders, order_lines, warehouse.orders and",
            "                    warehouse.order_lines, while Kafka Connect runs; sums are the four places'",
            "  unprocessed, twoOrdersForKey, invalidRows, lag, warehouseLag: see the output",
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
            description =
                    "How long to wait until lag is 0, and then until the warehouse has what is stored (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofSeconds(60);

    @Option(
            names = "--watch",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "First sample committed offsets against the database for so long, five times a second.")
    private @Nullable Duration watch;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var home = ProjectHome.current();
        var running = home.running();
        var progress = new ReadingProgress(spec.commandLine().getErr(), Terminal.isInteractive());
        var chosen = chosenLedgers(home);
        if (chosen.isEmpty()) {
            progress.keep("No ledger yet (./orders load writes one): comparing topic and database only.");
        }
        CheckResult result;
        try {
            var watched = watch == null ? List.<PartitionState>of() : watch(running, watch, progress);
            result = Checker.check(new SystemReader(running, progress::show).read(chosen, patience, watched));
        } finally {
            progress.finish();
        }
        var out = spec.commandLine().getOut();
        out.println(json ? CheckResultJson.of(result) : CheckResultText.of(result));
        out.flush();
        return result.isOk() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static List<PartitionState> watch(RunFile running, Duration duration, ReadingProgress progress)
            throws InterruptedException {
        progress.show("Watching the committed offsets for " + duration.toSeconds() + " s");
        try (var commits = new CommitWatch(running)) {
            var worst = commits.watch(duration);
            progress.keep("Watched: %d samples, %d could not be taken, at worst %d records ahead"
                    .formatted(commits.samples(), commits.missed(), PartitionState.commitAhead(worst)));
            return worst;
        }
    }

    private List<Path> chosenLedgers(ProjectHome home) {
        for (var ledger : ledgers) {
            if (!Files.isReadable(ledger)) {
                throw CommandFailedException.wrongArgument(
                        "--ledger " + ledger + " cannot be read. ./orders load writes one.");
            }
        }
        var usual = home.defaultLedger();
        return ledgers.isEmpty() && Files.isReadable(usual) ? List.of(usual) : ledgers;
    }
}
