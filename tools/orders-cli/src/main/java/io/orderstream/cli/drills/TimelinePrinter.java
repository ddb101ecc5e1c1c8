package io.orderstream.cli.drills;

import io.orderstream.drills.context.Timeline;
import io.orderstream.running.Text;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Tells the user what happens as it happens. */
final class TimelinePrinter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.S").withZone(ZoneId.systemDefault());

    private TimelinePrinter() {}

    static void print(PrintWriter out, Timeline.Entry entry) {
        synchronized (out) {
            out.println(Text.format("  %s  %-5s %s", TIME.format(entry.at()), label(entry.kind()), entry.what()));
            out.flush();
        }
    }

    private static String label(Timeline.Kind kind) {
        return switch (kind) {
            case FAULT -> "FAULT";
            case HEAL -> "heal";
            case STEP -> "";
            case SEEN -> "·";
        };
    }
}
