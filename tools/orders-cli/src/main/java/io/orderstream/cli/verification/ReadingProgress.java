package io.orderstream.cli.verification;

import java.io.PrintWriter;

/** Shows what is being read, on standard error: one changing line on a terminal, a line per step elsewhere. */
final class ReadingProgress {
    private final PrintWriter err;
    private final boolean terminal;
    private String shown = "";
    private long shownAt;

    ReadingProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    void show(String step) {
        if (terminal) {
            err.print("\r\033[K" + step);
            err.flush();
        } else if (!sameKind(step) || System.nanoTime() - shownAt > 5e9) {
            err.println(step);
            err.flush();
            shownAt = System.nanoTime();
        }
        shown = step;
    }

    /** A step that goes on changes in its figures alone; elsewhere than on a terminal it is shown every few seconds. */
    private boolean sameKind(String step) {
        return step.replaceAll("[\\d,]", "").equals(shown.replaceAll("[\\d,]", ""));
    }

    /** A line that stays. */
    void keep(String line) {
        finish();
        err.println(line);
        err.flush();
    }

    void finish() {
        if (terminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
