package io.orderstream.cli.verification;

import io.orderstream.cli.CommandFailedException;
import io.orderstream.cli.options.DurationConverter;
import io.orderstream.cli.options.ProjectHome;
import io.orderstream.platform.run.RunFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./orders verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Waits until the group's lag is 0, then compares ledger, topic, database, dead letters and committed offsets.",
            "Exits 1 if an accepted order is lost or has two effects, or if another guarantee is broken.",
            "",
            "lost: accepted (2xx) and neither in the database nor a dead letter, or not on the topic where the answer put it",
            "duplicateEffects: more effect than the order's first record has",
            "redelivered: records that came to a consumer again and had no second effect, since the consumers were started",
            "phantom: answered 4xx throughout, and on the topic all the same",
            "outOfOrder: the effect is not the order's first record, or lies beyond the partition's progress",
            "commitAhead: records that the group has committed and the database has not got",
            "stockMismatch: products whose missing stock is not the quantity of their CONFIRMED lines"
        })
public final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "A ledger; may be repeated (default: .orders/ledger.jsonl)")
    private @Nullable List<Path> ledgers;

    @Option(names = "--json", description = "Print the figures as one JSON object")
    private boolean json;

    @Option(
            names = "--wait",
            paramLabel = "D",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long to wait for lag 0 (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Duration wait;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException, InterruptedException {
        var run = ProjectHome.current().running();
        var files = ledgerFiles();
        awaitLagZero(run);
        var verdict = Judge.judge(new Investigation(run, files).collect());
        var out = spec.commandLine().getOut();
        if (json) {
            var figures = verdict.figures();
            figures.put("violations", verdict.explanations());
            out.println(JsonMapper.builder().build().writeValueAsString(figures));
        } else {
            table(verdict, out);
        }
        out.flush();
        return verdict.holds() ? 0 : 1;
    }

    private List<Path> ledgerFiles() {
        var files = ledgers == null ? List.of(ProjectHome.current().defaultLedger()) : ledgers;
        var missing = files.stream().filter(file -> !Files.isReadable(file)).toList();
        if (missing.isEmpty()) {
            return files;
        }
        if (ledgers != null) {
            throw CommandFailedException.wrongArgument(
                    "--ledger " + missing.getFirst() + " cannot be read. ./orders load writes one.");
        }
        say("No ledger yet (./orders load writes one): comparing topic and database only.");
        return List.of();
    }

    private void awaitLagZero(RunFile run) throws InterruptedException {
        try (var group = new GroupReader(run.kafka().bootstrap())) {
            var deadline = System.nanoTime() + wait.toNanos();
            var told = 0L;
            for (var lag = group.lag(); lag > 0 && System.nanoTime() < deadline; lag = group.lag()) {
                if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(2)) {
                    say("Waiting for lag 0, now " + lag + " …");
                    told = System.nanoTime();
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private void table(Verdict verdict, PrintWriter out) {
        for (Map.Entry<String, @Nullable Object> figure : verdict.figures().entrySet()) {
            if (figure.getValue() instanceof Map<?, ?> totals) {
                totals.forEach((currency, sum) -> out.printf("  %-18s %15s%n", "total " + currency, sum));
            } else if (!"holds".equals(figure.getKey())) {
                out.printf("  %-18s %15s%n", figure.getKey(), figure.getValue() == null ? "-" : figure.getValue());
            }
        }
        verdict.explanations().forEach(out::println);
        var figures = verdict.figures();
        out.printf(
                "%s: accepted %s, processed %s, lost %s, duplicate effects %s, stock mismatch %s%n",
                verdict.holds() ? "OK" : "VIOLATED",
                figures.get("accepted"),
                figures.get("processed"),
                figures.get("lost"),
                figures.get("duplicateEffects"),
                figures.get("stockMismatch"));
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
