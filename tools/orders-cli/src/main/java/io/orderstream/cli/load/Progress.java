package io.orderstream.cli.load;

import io.orderstream.load.Tally;
import io.orderstream.running.Text;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalLong;

/** Shows how far a load is: a bar that moves on a terminal, a line every few seconds elsewhere. */
final class Progress {
    private static final int BAR = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private final OptionalLong total;

    Progress(PrintWriter out, boolean terminal, OptionalLong total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    Duration interval() {
        return terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5);
    }

    void show(Tally tally, Duration elapsed) {
        if (terminal) {
            out.print("\r\033[K" + line(tally, elapsed));
        } else {
            out.println(line(tally, elapsed));
        }
        out.flush();
    }

    /** The end: leaves a finished bar on its line. */
    void finish(Tally tally, Duration elapsed) {
        show(tally, elapsed);
        if (terminal) {
            out.println();
        }
    }

    private String line(Tally tally, Duration elapsed) {
        var seconds = Math.max(0.001, elapsed.toMillis() / 1_000.0);
        var figures = Text.format(
                "%,.0f orders/s, retries %,d, unknown %,d",
                tally.accepted.sum() / seconds, tally.retries(), tally.unknown.sum());
        return total.isEmpty()
                ? Text.format("%,d orders in %.0f s, %s", tally.done(), seconds, figures)
                : Text.format("%s %,d of %,d orders, %s", bar(tally.done()), tally.done(), total.getAsLong(), figures);
    }

    private String bar(long done) {
        var share = total.orElse(0) == 0 ? 1.0 : Math.min(1.0, (double) done / total.getAsLong());
        var full = (int) (BAR * share);
        return "[" + "█".repeat(full) + "·".repeat(BAR - full) + Text.format("] %3d %%", (int) (100 * share));
    }
}
