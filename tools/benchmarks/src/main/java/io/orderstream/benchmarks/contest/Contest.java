package io.orderstream.benchmarks.contest;

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
 * @param contestants the first is what the others are held against
 */
public record Contest(String title, String unit, List<Contestant> contestants) {
    public Contest {
        contestants = List.copyOf(contestants);
    }

    /** @param warm whether a round before the first one is played, and dropped: the compilers' */
    public List<Figure> hold(FiguresReport report, int rounds, boolean warm)
            throws IOException, InterruptedException, SQLException {
        var figures = new ArrayList<Figure>();
        for (var round = warm ? 0 : 1; round <= rounds; round++) {
            for (var contestant : contestants) {
                var figure = new Figure(title, contestant.title(), round, contestant.run(round));
                report.say(Text.format(
                        "%s, %s: %,d %s%s",
                        round == 0 ? "warm-up" : "round " + round,
                        figure.contestant(),
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
        var first = of(figures, contestants.getFirst());
        for (var contestant : contestants) {
            var own = of(figures, contestant);
            var rates = Spread.of(own, Figure::value);
            var percents = Spread.of(
                    own,
                    figure -> Math.round(100.0
                            * figure.value()
                            / first.get(own.indexOf(figure)).value()));
            table.append(Text.format(
                    "| %s | %,d (%,d–%,d) | %s |%n",
                    contestant.title(),
                    rates.median(),
                    rates.least(),
                    rates.most(),
                    contestant.equals(contestants.getFirst()) ? "" : ratio(percents)));
        }
        return table.toString();
    }

    private static String ratio(Spread percents) {
        return Text.format(
                "%.2f (%.2f–%.2f)", percents.median() / 100.0, percents.least() / 100.0, percents.most() / 100.0);
    }

    private List<Figure> of(List<Figure> figures, Contestant contestant) {
        return figures.stream()
                .filter(figure -> figure.contest().equals(title))
                .filter(figure -> figure.contestant().equals(contestant.title()))
                .toList();
    }
}
