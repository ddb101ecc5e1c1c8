package io.orderstream.cli.load;

import io.orderstream.cli.options.ProjectHome;
import io.orderstream.cli.options.Terminal;
import io.orderstream.load.HttpOrdersApi;
import io.orderstream.load.LoadRun;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.RunFile;
import io.orderstream.verification.ledger.LedgerWriter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./orders load}. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Posts orders, and writes what it is told about each into a ledger for ./orders verify.",
        footer = {
            "",
            "429, 5xx and lost connections are tried again with the same idempotency key, at the next producer, as the server"
                    + " asks with Retry-After; any other 4xx is final. After a batch only the orders without a final answer go"
                    + " out again.",
            "Exit code 0 only if every order was accepted, 1 otherwise, 2 for wrong arguments."
        })
public final class LoadCommand implements Callable<Integer> {
    @Mixin
    private final LoadOptions options = new LoadOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException, IOException {
        var complaint = options.complaint();
        if (complaint != null) {
            throw CommandFailedException.wrongArgument(complaint);
        }
        var home = ProjectHome.current();
        var running = home.running();
        var plan = options.plan();
        var path = options.ledger == null ? home.defaultLedger() : options.ledger;
        spec.commandLine().getOut().println("Seed " + plan.seed() + ", ledger " + path);
        try (var ledger = LedgerWriter.open(path);
                var api = new HttpOrdersApi(
                        producers(running), running.credentials().write())) {
            var run = LoadRun.start(plan, api, ledger);
            try (var _ = StopOnSignal.of(run::stop)) {
                return watch(run, plan.expectedOrders()) ? ExitCode.OK : ExitCode.SOFTWARE;
            }
        }
    }

    private static List<URI> producers(RunFile running) {
        return running.producers().stream()
                .map(producer -> URI.create(producer.url()))
                .toList();
    }

    private boolean watch(LoadRun run, OptionalLong orders) throws InterruptedException {
        var out = spec.commandLine().getOut();
        var progress = new Progress(out, Terminal.isInteractive(), orders);
        while (!run.await(progress.interval())) {
            progress.show(run.tally(), run.elapsed());
        }
        var result = run.result();
        progress.finish(run.tally(), run.elapsed());
        out.print(ResultText.of(result));
        out.flush();
        return result.everyOrderAccepted();
    }
}
