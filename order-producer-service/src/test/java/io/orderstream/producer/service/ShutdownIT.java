package io.orderstream.producer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.SharedPlatform;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.Replica;
import io.orderstream.producer.service.RunningService.Timed;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What SIGTERM does to the process and to requests that are under way. */
class ShutdownIT {
    private static final int IN_FLIGHT = 20;
    private static final Duration EXIT = Duration.ofSeconds(30);

    private final LocalPlatform platform = SharedPlatform.get();
    private final Replica replica = RunningService.replica();
    private final Part process = RunningService.process(platform, replica);
    private final RunningService service = RunningService.of(replica, process);

    @BeforeEach
    void start() throws Exception {
        service.awaitReady();
        assertThat(service.place(Orders.order(1)).statusCode()).isEqualTo(202);
    }

    @AfterEach
    void end() {
        platform.broker(1).resume();
        process.kill();
    }

    @Test
    void sigtermFinishesWhatIsInFlight() throws Exception {
        platform.broker(1).pause();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Timed>> answers = inFlight(threads);
            Future<Duration> exit = stop(threads);
            platform.broker(1).resume();
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
            assertThat(exit.get()).isLessThan(EXIT);
        }
    }

    @Test
    void sigtermWhileKafkaIsFrozenAnswersWhatIsInFlightAndEndsInTime() throws Exception {
        platform.broker(1).pause();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Timed>> requests = inFlight(threads);
            Future<Duration> exit = stop(threads);
            var answers = new ArrayList<Timed>();
            for (var request : requests) {
                answers.add(request.get());
            }
            OutageLoad.assertRefusedInTime(answers);
            assertThat(exit.get()).isLessThan(EXIT);
        }
    }

    private List<Future<Timed>> inFlight(ExecutorService threads) {
        var answers = new ArrayList<Future<Timed>>();
        for (var i = 0; i < IN_FLIGHT; i++) {
            answers.add(threads.submit(() -> RunningService.timed(() -> service.place(Orders.order(1)))));
        }
        await("all in flight")
                .until(() -> service.management("/actuator/prometheus")
                        .body()
                        .contains("orders_in_flight " + IN_FLIGHT + ".0"));
        return answers;
    }

    /** SIGTERM; returns when the service no longer takes connections. The future's value is the time until its end. */
    private Future<Duration> stop(ExecutorService threads) throws IOException {
        long logged = Files.size(process.log());
        var begun = System.nanoTime();
        Future<Duration> exit = threads.submit(() -> {
            process.stop();
            return Duration.ofNanos(System.nanoTime() - begun);
        });
        await("graceful end begun")
                .until(() ->
                        Files.readString(process.log()).substring((int) logged).contains("graceful shutdown"));
        return exit;
    }
}
