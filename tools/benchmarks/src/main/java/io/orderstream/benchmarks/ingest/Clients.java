package io.orderstream.benchmarks.ingest;

import io.orderstream.benchmarks.comparison.Candidate;
import io.orderstream.benchmarks.comparison.Rate;
import io.orderstream.load.HttpConnection;
import io.orderstream.running.CommandFailedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Clients that send one request after the other, each over its own connection, for so long.
 *
 * @param template makes each client's own
 * @param expected status of every answer
 */
record Clients(
        String title,
        URI server,
        Supplier<RequestTemplate> template,
        int expected,
        int number,
        Duration time,
        AtomicLong requests)
        implements Candidate {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Override
    public long run(int round) throws InterruptedException {
        var begun = System.nanoTime();
        var end = begun + time.toNanos();
        var clients = new ArrayList<Future<Long>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < number; client++) {
                Callable<Long> work = () -> sendUntil(end);
                clients.add(threads.submit(work));
            }
            var orders = 0L;
            for (var client : clients) {
                orders += client.get();
            }
            return Rate.since(begun, orders);
        } catch (ExecutionException e) {
            throw CommandFailedException.because(title + ": " + e.getCause());
        }
    }

    private long sendUntil(long end) throws IOException {
        var own = template.get();
        try (var connection = HttpConnection.open(server)) {
            var orders = 0L;
            do {
                var status = connection
                        .exchange(own.request(requests.getAndIncrement()), TIMEOUT)
                        .status();
                if (status != expected) {
                    throw new IOException("answered " + status + ", not " + expected);
                }
                orders += own.orders();
            } while (System.nanoTime() < end);
            return orders;
        }
    }
}
