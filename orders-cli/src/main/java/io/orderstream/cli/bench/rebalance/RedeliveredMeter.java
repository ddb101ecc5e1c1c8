package io.orderstream.cli.bench.rebalance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** The replicas' own count of records that came again. */
record RedeliveredMeter(LabSystem system) {
    private static final String NAME = "orders_records_redelivered";

    /** @return sum over those replicas that answer */
    long total() {
        return IntStream.rangeClosed(1, LabSystem.REPLICAS)
                .mapToLong(number -> of(system.metrics(number)))
                .sum();
    }

    private static long of(String metrics) {
        try (var body = URI.create(metrics).toURL().openStream()) {
            return (long) new String(body.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(NAME))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (java.net.ConnectException e) {
            return 0; // not running
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
