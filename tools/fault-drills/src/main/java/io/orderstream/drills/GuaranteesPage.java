package io.orderstream.drills;

import io.orderstream.drills.context.Tempo;
import io.orderstream.drills.report.DrillResult;
import io.orderstream.drills.report.Seconds;
import io.orderstream.running.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code docs/guarantees.md}: what holds, as long as what, shown by which drill, with the figures of the last runs. */
public final class GuaranteesPage {
    /** Begins the page's last section. */
    public static final String SOAK = "\n## Soak\n";

    /** Checked in every drill. */
    private static final Set<Guarantee> ALWAYS = EnumSet.of(
            Guarantee.ACCEPTED_IS_DURABLE,
            Guarantee.ONE_EFFECT_OR_DEAD_LETTER,
            Guarantee.FAILED_WROTE_NOTHING,
            Guarantee.COMMIT_NEVER_AHEAD,
            Guarantee.STOCK_CONSERVED);

    private GuaranteesPage() {}

    public static String of(List<Drill> drills, Map<String, DrillResult> results) {
        return "# Guarantees, and the drills that show them\n\n"
                + "Made by `./orders drill report` from the newest result of each drill. Do not edit it by hand.\n\n"
                + "A client's attempt ends *ok* (2xx), *fail* (4xx) or *unknown* (5xx, timeout, reset). Each drill plays a"
                + " failure under a load. When it is over, a checker that shares no code with the services reads the"
                + " ledger of all attempts, the raw topic, the database, the dead letters and the committed offsets.\n\n"
                + guarantees(drills) + "\n"
                + "Not guaranteed: order between different orders; exactly-once towards whoever reads the status topic"
                + " (at-least-once, with an event id to de-duplicate by). No kill of a process proves what a power cut"
                + " would do: the page cache survives it.\n\n"
                + againstPeople()
                + "\n## Drills\n\n"
                + stories(drills) + "\n## Figures\n\n" + machines(results) + figures(drills, results) + meaning()
                + soak(results.get("soak"));
    }

    /** What operators, other teams, clients and strangers do: written by hand, point by point, each with the test that shows it. */
    private static String againstPeople() {
        try (var text = Objects.requireNonNull(GuaranteesPage.class.getResourceAsStream("/against-people.md"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("against-people.md cannot be read", e);
        }
    }

    private static String guarantees(List<Drill> drills) {
        return "| # | guarantee | as long as | shown by |\n|---|---|---|---|\n"
                + Arrays.stream(Guarantee.values())
                        .map(guarantee -> Text.format(
                                "| %s | %s | %s | %s |%n",
                                guarantee.number(), guarantee.text(), guarantee.asLongAs(), shownBy(guarantee, drills)))
                        .collect(Collectors.joining());
    }

    private static String shownBy(Guarantee guarantee, List<Drill> drills) {
        if (ALWAYS.contains(guarantee)) {
            return "every drill";
        }
        return drills.stream()
                .filter(drill -> drill.guarantees().contains(guarantee))
                .map(drill -> "`" + drill.name() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String stories(List<Drill> drills) {
        return drills.stream()
                .map(drill -> "- `" + drill.name() + "`: " + drill.description() + "\n")
                .collect(Collectors.joining());
    }

    private static String machines(Map<String, DrillResult> results) {
        var machines =
                results.values().stream().map(DrillResult::machine).distinct().collect(Collectors.joining("; "));
        var days = results.values().stream()
                .map(GuaranteesPage::day)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return "Measured on " + days + " on " + machines
                + "; brokers, registry, database, services and load generator share the machine."
                + " Brokers and services use the JVM's first compiler alone, which leaves more of the machine to their restarts.\n\n"
                + (results.values().stream().anyMatch(result -> result.tempo() == Tempo.SHORT)
                        ? "*short*: played with `--short`, outages only as long as they have to be to mean something.\n\n"
                        : "");
    }

    private static String figures(List<Drill> drills, Map<String, DrillResult> results) {
        return "| drill | held | orders | unknown | redelivered | dead letters | longest without an acknowledgement |"
                + " slowest answer | recovery | longest standstill of a partition |\n"
                + "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n"
                + drills.stream()
                        .map(drill -> row(drill.name(), results.get(drill.name())))
                        .collect(Collectors.joining());
    }

    private static String row(String name, @Nullable DrillResult result) {
        if (result == null) {
            return Text.format("| `%s` | not played | | | | | | | | |%n", name);
        }
        var figures = result.figures();
        return Text.format(
                "| `%s`%s | %s | %,d | %,d | %,d | %,d | %s | %s | %s | %s |%n",
                name,
                result.tempo() == Tempo.SHORT ? " *short*" : "",
                result.passed() ? "yes" : "**no**",
                figures.orders(),
                figures.unknown(),
                figures.redelivered(),
                figures.deadLettered(),
                Seconds.of(figures.longestWithoutAcknowledgement()),
                Seconds.of(figures.slowestAnswer()),
                Seconds.of(figures.recovery()),
                Seconds.of(figures.longestStandstill()));
    }

    private static String day(DrillResult result) {
        return result.begunAt().toString().substring(0, 10);
    }

    private static String soak(@Nullable DrillResult result) {
        if (result == null) {
            return "";
        }
        var figures = result.figures();
        return Text.format(
                        SOAK
                                + "%n`./orders drill soak` on %s, seed %d: %d minutes with a random fault every 20 seconds, %,d"
                                + " orders, %,d attempts with an unknown outcome, %,d records redelivered, %,d dead letters,"
                                + " slowest answer %s. %s The least that each process that lived through all of it had in"
                                + " the middle third of the run, and in the last:%n%n| | | held |%n|---|---|---|%n",
                        day(result),
                        result.seed(),
                        figures.took().toMinutes(),
                        figures.orders(),
                        figures.unknown(),
                        figures.redelivered(),
                        figures.deadLettered(),
                        Seconds.of(figures.slowestAnswer()),
                        result.passed() ? "All guarantees held." : "**Not all of it held.**")
                + result.checks().stream()
                        .filter(check -> !check.held() || check.what().contains("do not grow"))
                        .map(check -> Text.format(
                                "| %s | %s | %s |%n", check.what(), check.measured(), check.held() ? "yes" : "**no**"))
                        .collect(Collectors.joining());
    }

    private static String meaning() {
        return """

                *Unknown*: attempts without an answer, or with one that left the outcome open; each was repeated with the same
                idempotency key until it was accepted. *Redelivered*: records that consumers were handed again, without a second
                effect. *Recovery*: from the heal (from the fault, where the system heals itself) until clients hear success
                again and orders take effect within two seconds of their acceptance, for at least five seconds. *Longest standstill*:
                no order of some partition took effect for so long.
                """;
    }
}
