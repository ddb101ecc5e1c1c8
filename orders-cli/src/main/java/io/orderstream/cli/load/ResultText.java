package io.orderstream.cli.load;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A {@link LoadResult} for people. */
final class ResultText {
    private ResultText() {}

    static String of(LoadResult result) {
        var text = new StringBuilder();
        text.append("orders      %,d in %.1f s, %,.0f accepted a second%n"
                .formatted(result.orders(), result.elapsed().toMillis() / 1_000.0, result.rate()));
        text.append("accepted    %,d%n".formatted(result.accepted()));
        text.append("failed      %,d%n".formatted(result.refused()));
        text.append("given up    %,d%n".formatted(result.gaveUp()));
        if (result.unfinished() > 0) {
            text.append("unfinished  %,d%n".formatted(result.unfinished()));
        }
        text.append("attempts    %,d (%s)%n".formatted(result.attempts(), statuses(result.statuses())));
        var latency = result.latency();
        text.append("latency     p50 %s, p90 %s, p99 %s, max %s, from when an order was due until it was accepted%n"
                .formatted(millis(latency.p50()), millis(latency.p90()), millis(latency.p99()), millis(latency.max())));
        result.reasons()
                .forEach(reason -> text.append("refused     ").append(reason).append(System.lineSeparator()));
        return text.toString();
    }

    private static String statuses(Map<String, Long> statuses) {
        return statuses.entrySet().stream()
                .map(status -> "%s × %,d".formatted(status.getKey(), status.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String millis(Duration duration) {
        return "%.1f ms".formatted(duration.toNanos() / 1e6);
    }
}
