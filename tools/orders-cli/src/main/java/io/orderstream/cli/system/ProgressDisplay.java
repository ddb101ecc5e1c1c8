package io.orderstream.cli.system;

import io.orderstream.cli.options.Terminal;
import io.orderstream.platform.process.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Shows a start's progress until it is closed. */
public interface ProgressDisplay extends Progress, AutoCloseable {
    /** Live lines on a terminal, one line per part that got ready anywhere else. */
    static ProgressDisplay on(PrintWriter out) {
        return Terminal.isInteractive() ? new LiveProgress(out) : new PlainProgress(out);
    }

    @Override
    void close();

    static String line(String part, String what, Duration took) {
        return String.format(Locale.ROOT, "  %-15s %s %5.1f s", part, what, took.toMillis() / 1e3);
    }
}
