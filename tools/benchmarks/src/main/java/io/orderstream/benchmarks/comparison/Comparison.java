package io.orderstream.benchmarks.comparison;

import io.orderstream.benchmarks.figures.FiguresReport;
import io.orderstream.benchmarks.figures.Spread;
import io.orderstream.running.Text;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Several ways, measured by turns, so that whatever else the machine does meanwhile falls on all of them.
 *
 * @param unit of each figure: {@code orders/s}
 * @param candidates the first is what the others are compared with
 */
public record Comparison(String title, String unit, List<Candidate> candidates) {
    public Comparison {
        candidates = List.copyOf(candidates);
    }

    /** @param warm whether a round before the first one is run, and dropped: the compilers' */
    public List<Figure> run(FiguresReport report, int rounds, boolean warm)
            throws IOException, InterruptedException, SQLException {
        var figures = new ArrayList<Figure>();
        for (var round = warm ? 0 : 1; round <= rounds; round++) {
            for (var candidate : candidates) {
                var figure = new Figure(title, candidate.title(), round, candidate.run(round));
                report.say(Text.format(
                        "%s, %s: %,d %s%s",
                        round == 0 ? "warm-up" : "round " + round,
                        figure.candidate(),
                        figure.value(),
                        unit,
                        round == 0 ? " (dropped)" : ""));
                if (round > 0) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    /** A Markdown table: the median, and the least and the most in brackets; a ratio compares two runs of one round. */
    public String table(List<Figure> figures) {
        var table = new StringBuilder("| " + title + " | " + unit + " | of the first |\n|---|--:|--:|\n");
        var first = of(figures, candidates.getFirst());
        for (var candidate : candidates) {
            var own = of(figures, candidate);
            var rates = Spread.of(own, Figure::value);
            var percents = Spread.of(
                    own,
                    figure -> Math.round(100.0
                            * figure.value()
                            / first.get(own.indexOf(figure)).value()));
            table.append(Text.format(
                    "| %s | %,d (%,d–%,d) | %s |%n",
                    candidate.title(),
                    rates.median(),
                    rates.least(),
                    rates.most(),
                    candidate.equals(candidates.getFirst()) ? "" : ratio(percents)));
        }
        return table.toString();
    }

    private static String ratio(Spread percents) {
        return Text.format(
                "%.2f (%.2f–%.2f)", percents.median() / 100.0, percents.least() / 100.0, percents.most() / 100.0);
    }

    private List<Figure> of(List<Figure> figures, Candidate candidate) {
        return figures.stream()
                .filter(figure -> figure.comparison().equals(title))
                .filter(figure -> figure.candidate().equals(candidate.title()))
                .toList();
    }
}
