package io.orderstream.running;

import java.util.Locale;

/** Output that reads the same wherever it is made: scripts and people compare figures. */
public final class Text {
    private Text() {}

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency, for a handful of callers
    public static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
