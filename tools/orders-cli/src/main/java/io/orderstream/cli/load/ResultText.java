package io.orderstream.cli.load;

import io.orderstream.load.LoadResult;
import io.orderstream.running.Text;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A {@link LoadResult} for people. */
final class ResultText {
    private ResultText() {}

    static String of(LoadResult result) {
        var text = new StringBuilder();
        text.append(Text.format(
                "orders      %,d in %.1f s, %,.0f accepted a second%n",
                result.orders(), result.elapsed().toMillis() / 1_000.0, result.rate()));
        text.append(Text.format("accepted    %,d%n", result.accepted()));
        text.append(Text.format("failed      %,d%n", result.refused()));
        text.append(Text.format("given up    %,d%n", result.gaveUp()));
        if (result.unfinished() > 0) {
            text.append(Text.format("unfinished  %,d%n", result.unfinished()));
        }
        text.append(Text.format("attempts    %,d (%s)%n", result.attempts(), statuses(result.statuses())));
        var latency = result.latency();
        text.append(Text.format(
                "latency     p50 %s, p90 %s, p99 %s, max %s, from when an order was due until it was accepted%n",
                millis(latency.p50()), millis(latency.p90()), millis(latency.p99()), millis(latency.max())));
        result.reasons()
                .forEach(reason -> text.append("refused     ").append(reason).append(System.lineSeparator()));
        return text.toString();
    }

    private static String statuses(Map<String, Long> statuses) {
        return statuses.entrySet().stream()
                .map(status -> Text.format("%s × %,d", status.getKey(), status.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String millis(Duration duration) {
        return Text.format("%.1f ms", duration.toNanos() / 1e6);
    }
}
