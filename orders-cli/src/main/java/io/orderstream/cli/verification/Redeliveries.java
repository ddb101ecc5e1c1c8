package io.orderstream.cli.verification;

import io.orderstream.platform.run.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The consumers' own count of records that came again, since each was started. */
final class Redeliveries {
    private static final String METRIC = "orders_records_redelivered";

    private Redeliveries() {}

    /** @return the sum over those that answer, or null if none does */
    static @Nullable Long count(List<RunFile.Service> consumers) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            var counts = consumers.stream()
                    .map(consumer -> count(http, consumer))
                    .flatMapToLong(OptionalLong::stream)
                    .toArray();
            return counts.length == 0 ? null : java.util.Arrays.stream(counts).sum();
        }
    }

    private static OptionalLong count(HttpClient http, RunFile.Service consumer) {
        var request = HttpRequest.newBuilder(URI.create(consumer.management() + "/actuator/prometheus"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(METRIC))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }
}
