package io.orderstream.cli.verification.reading;

import io.orderstream.platform.run.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Asks the consumers how many records were delivered to them again. Each counts since its own start. */
final class RedeliveryMetric {
    private static final String NAME = "orders_records_redelivered_total";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private RedeliveryMetric() {}

    /** @return the sum over the consumers that answer, or null if none does */
    static @Nullable Long sum(List<RunFile.Service> consumers, @Nullable String token) {
        try (var http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            var answers = consumers.stream()
                    .map(consumer -> ask(http, consumer.management(), token))
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            return answers.length == 0
                    ? null
                    : (Long) (long) Arrays.stream(answers).sum();
        }
    }

    private static OptionalDouble ask(HttpClient http, String management, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(management + "/actuator/prometheus"))
                .timeout(TIMEOUT);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? OptionalDouble.of(sum(answer.body())) : OptionalDouble.empty();
        } catch (IOException _) {
            return OptionalDouble.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
    }

    /** Adds the samples of the metric up, whatever labels they have. */
    static double sum(String exposition) {
        return exposition
                .lines()
                .filter(line -> line.startsWith(NAME + " ") || line.startsWith(NAME + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
