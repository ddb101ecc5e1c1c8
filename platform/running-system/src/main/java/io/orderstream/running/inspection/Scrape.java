package io.orderstream.running.inspection;

import io.orderstream.running.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** One reading of a replica's {@code /actuator/prometheus}. */
public record Scrape(String exposition) {
    /** Records that were delivered again after they had their effect; since the consumer's start. */
    public static final String REDELIVERED = "orders_records_redelivered_total";

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** @return empty if the replica does not answer within two seconds */
    public static Optional<Scrape> of(HttpClient http, RunFile.Service service) {
        var request = HttpRequest.newBuilder(URI.create(service.management() + "/actuator/prometheus"))
                .timeout(TIMEOUT)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(new Scrape(answer.body())) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** @return the sum of the metric's samples whose line contains the label, 0 if there are none */
    public double sum(String metric, String label) {
        return series(metric)
                .filter(sample -> sample.labels().contains(label))
                .mapToDouble(Sample::value)
                .sum();
    }

    public double sum(String metric) {
        return sum(metric, "");
    }

    /** A line of the exposition: labels in their braces, empty without any. */
    record Sample(String labels, double value) {}

    Stream<Sample> series(String metric) {
        return samples()
                .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
                .map(line -> {
                    var end = line.lastIndexOf(' ');
                    return new Sample(
                            line.substring(metric.length(), end), Double.parseDouble(line.substring(end + 1)));
                });
    }

    /** @return how many time series it has, without the Kafka client's own: those come and go with brokers and partitions */
    public long ownSeries() {
        return samples().filter(line -> !line.startsWith("kafka_")).count();
    }

    private Stream<String> samples() {
        return exposition.lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#');
    }
}
