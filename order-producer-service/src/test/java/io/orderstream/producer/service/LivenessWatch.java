package io.orderstream.producer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for liveness ten times a second, for as long as it is open, whatever else the service does. */
final class LivenessWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LivenessWatch.class);
    private static final Duration PROMISED = Duration.ofMillis(200);
    /** What Kubernetes gives a probe by default. */
    private static final Duration PROBE = Duration.ofSeconds(1);

    private record Asked(long begun, long ended) {}

    private final Queue<Asked> answers = new ConcurrentLinkedQueue<>(); // looked at while it goes on asking
    private final Stalls stalls = new Stalls();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> asking;

    LivenessWatch(RunningService service) {
        asking = executor.scheduleAtFixedRate(() -> ask(service), 0, 100, TimeUnit.MILLISECONDS);
    }

    private void ask(RunningService service) {
        try {
            var begun = System.nanoTime();
            assertThat(service.management("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            answers.add(new Asked(begun, System.nanoTime()));
        } catch (Exception e) {
            throw new AssertionError("liveness was not answered", e);
        }
    }

    /**
     * All but one in a hundred: brokers, clients and service share the processors, and the scheduler is not the service's.
     * None may take longer than a probe waits, but for what the whole machine stood still meanwhile.
     */
    void assertAlwaysQuick() {
        assertThat(asking).as("every question answered").isNotDone();
        List<Duration> sorted = answers.stream()
                .map(asked -> stalls.without(asked.begun, asked.ended))
                .sorted()
                .toList();
        Duration most = sorted.get((sorted.size() - 1) * 99 / 100);
        LOG.info(
                "Liveness: {} answers, 99 % within {} ms, the slowest {} ms",
                sorted.size(), most.toMillis(), sorted.getLast().toMillis());
        assertThat(most).isLessThan(PROMISED);
        assertThat(sorted.getLast()).isLessThan(PROBE);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
        stalls.close();
    }
}
