package io.orderstream.drills.watch;

import io.orderstream.running.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks one replica again and again whether it lives, as Kubernetes would, and keeps the slowest answer. */
public final class LivenessWatch implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final HttpRequest request;
    private final Sampling sampling;
    private volatile Duration slowest = Duration.ZERO;
    private volatile int answers;
    private volatile int failures;

    public LivenessWatch(RunFile.Service service) {
        this.request = HttpRequest.newBuilder(URI.create(service.management() + "/actuator/health/liveness"))
                .timeout(TIMEOUT)
                .build();
        ask(); // the client's own classes are loaded by now, so that they are not measured
        slowest = Duration.ZERO;
        this.sampling = Sampling.every(INTERVAL, "liveness", this::ask);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others only read
    private void ask() {
        var begun = System.nanoTime();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            var took = Duration.ofNanos(System.nanoTime() - begun);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            answers++;
            failures += status == 200 ? 0 : 1;
        } catch (IOException _) {
            failures++;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public Duration slowest() {
        return slowest;
    }

    public int answers() {
        return answers;
    }

    /** @return how often it did not answer within 5 s, or not with 200 */
    public int failures() {
        return failures;
    }

    @Override
    public void close() {
        sampling.close();
        http.close();
    }
}
