package io.orderstream.drills.soak;

import io.orderstream.platform.process.FullCollection;
import io.orderstream.running.RunFile;
import io.orderstream.running.inspection.Scrape;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What grows in a process that leaks.
 *
 * @param threads of the operating system
 * @param files open file descriptors, sockets included
 * @param heap bytes in use right after a full collection
 * @param series time series that it exposes, without the Kafka client's own: those come and go with brokers and partitions
 */
record Vitals(long threads, long files, long heap, long series) {
    /** Makes the process collect its garbage first. @return empty if it does not answer */
    static Optional<Vitals> of(RunFile.Service service) {
        var pid = service.pid();
        if (pid == null) {
            return Optional.empty();
        }
        try (var http = HttpClient.newHttpClient()) {
            FullCollection.of(pid);
            var proc = Path.of("/proc", Long.toString(pid));
            var threads = count(proc.resolve("task"));
            var files = count(proc.resolve("fd"));
            return Scrape.of(http, service)
                    .map(scrape -> new Vitals(
                            threads,
                            files,
                            (long) scrape.sum("jvm_memory_used_bytes", "area=\"heap\""),
                            scrape.ownSeries()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static long count(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
