package io.orderstream.benchmarks.rebalance;

import io.orderstream.platform.system.TestSystem;
import io.orderstream.running.RunFile;
import io.orderstream.running.inspection.Scrape;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;

/** The replicas' own count of records that came again. */
record RedeliveredMeter(TestSystem system) {
    /** @return counts of those replicas that run, by process */
    Map<Long, Long> counts() {
        var counts = new HashMap<Long, Long>();
        try (var http = HttpClient.newHttpClient()) {
            for (RunFile.Service consumer : system.run().consumers()) {
                var pid = consumer.pid();
                if (pid != null) {
                    Scrape.of(http, consumer)
                            .ifPresent(scrape -> counts.put(pid, Math.round(scrape.sum(Scrape.REDELIVERED))));
                }
            }
        }
        return counts;
    }

    /** @return what those that run now have counted since; who was started in between began at 0 */
    long since(Map<Long, Long> before) {
        return counts().entrySet().stream()
                .mapToLong(now -> now.getValue() - before.getOrDefault(now.getKey(), 0L))
                .sum();
    }
}
