package io.orderstream.cli.deadletters;

import io.orderstream.cli.options.ProjectHome;
import io.orderstream.deadletters.DeadLetter;
import io.orderstream.deadletters.DeadLetterReader;
import io.orderstream.deadletters.DeadLetterText;
import io.orderstream.deadletters.Redrives;
import io.orderstream.deadletters.ValueDecoder;
import io.orderstream.running.CommandFailedException;
import io.orderstream.running.inspection.Coordinates;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./orders deadletters show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows one dead letter whole: cause, headers, and its value, decoded where it can be and as bytes where it cannot.",
            "What it says may be personal data."
        })
final class ShowCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PARTITION@OFFSET",
            converter = FilterOptions.CoordinatesConverter.class,
            description = "Of the record that it is of, as list shows it")
    private Coordinates original = new Coordinates(0, 0);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var running = ProjectHome.current().running();
        var found = new AtomicReference<@Nullable DeadLetter>();
        new DeadLetterReader(running).read(letter -> {
            if (letter.original().map(original::equals).orElse(false)) {
                found.set(letter);
            }
        });
        var letter = found.get();
        if (letter == null) {
            throw CommandFailedException.because(
                    "there is no dead letter of " + original + ". ./orders deadletters list shows what there is.");
        }
        try (var redrives = new Redrives(running.database());
                var values = new ValueDecoder(running.registry().ccompat())) {
            var out = spec.commandLine().getOut();
            out.print(new DeadLetterText(letter, redrives.latest().get(original), values).text());
            out.flush();
        }
        return ExitCode.OK;
    }
}
