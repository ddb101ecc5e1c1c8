package io.orderstream.drills.report;

import io.orderstream.running.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A time as people read it: 0.04 s, 12.3 s. */
public final class Seconds {
    private Seconds() {}

    public static String of(Duration time) {
        var seconds = time.toNanos() / 1e9;
        return Text.format(seconds < 1 ? "%.2f s" : "%.1f s", seconds);
    }

    public static String orDash(@Nullable Duration time) {
        return time == null ? "–" : of(time);
    }
}
