package io.orderstream.cli.bench.rebalance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The replicas' own count of records that came again. */
record RedeliveredMeter(LabSystem system) {
    private static final String NAME = "orders_records_redelivered";

    /** @return counts of those replicas that run, by number */
    Map<Integer, Long> counts() {
        var counts = new TreeMap<Integer, Long>();
        for (var number = 1; number <= LabSystem.REPLICAS; number++) {
            var replica = number;
            of(system.metrics(number)).ifPresent(count -> counts.put(replica, count));
        }
        return counts;
    }

    /** @return what those that run now have counted since; who was started in between began at 0 */
    long since(Map<Integer, Long> before) {
        return counts().entrySet().stream()
                .mapToLong(now -> now.getValue() - before.getOrDefault(now.getKey(), 0L))
                .sum();
    }

    private static OptionalLong of(String metrics) {
        try (var body = URI.create(metrics).toURL().openStream()) {
            return OptionalLong.of((long) new String(body.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(NAME))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum());
        } catch (ConnectException e) {
            return OptionalLong.empty(); // it does not run
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
