package io.orderstream.cli.deadletters;

import io.orderstream.cli.options.Limits;
import io.orderstream.cli.options.ProjectHome;
import io.orderstream.deadletters.DeadLetterReader;
import io.orderstream.deadletters.Listing;
import io.orderstream.deadletters.Redrives;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./orders deadletters list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists the dead letters: how many for which reason, and the newest. Without --redriven only those not written back.")
final class ListCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Of the newest (default: 20)")
    private int limit;

    @Option(names = "--json", description = "Print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Limits.check("--limit", limit, MOST);
        var running = ProjectHome.current().running();
        try (var redrives = new Redrives(running.database())) {
            var latest = redrives.latest();
            var listing = new Listing(limit, latest);
            var chosen = filter.filter(Instant.now()).predicate(latest);
            new DeadLetterReader(running).read(letter -> listing.add(letter, chosen.test(letter)));
            filter.check(listing.found());
            var out = spec.commandLine().getOut();
            out.print(json ? listing.json() : listing.text());
            out.flush();
        }
        return ExitCode.OK;
    }
}
