package io.orderstream.producer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.producer.service.RunningService.Timed;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that go on asking while Kafka does not answer: each again as soon as it has its answer. */
final class OutageLoad implements AutoCloseable {
    /** What every client is promised, whatever Kafka does. */
    static final Duration PROMISED = Duration.ofSeconds(8);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<List<Timed>>> clients = new ArrayList<>();
    private volatile boolean over;

    /** @param request one request; asked again and again */
    void add(int count, Callable<HttpResponse<String>> request) {
        for (int i = 0; i < count; i++) {
            clients.add(threads.submit(() -> untilOver(request)));
        }
    }

    private List<Timed> untilOver(Callable<HttpResponse<String>> request) throws Exception {
        List<Timed> answers = new ArrayList<>();
        do {
            answers.add(RunningService.timed(request));
        } while (!over);
        return answers;
    }

    /** Every client's last request is answered too. */
    List<Timed> end() throws ExecutionException, InterruptedException {
        over = true;
        List<Timed> answers = new ArrayList<>();
        for (Future<List<Timed>> client : clients) {
            answers.addAll(client.get());
        }
        return answers;
    }

    /** A refusal that says when to come back, in time. */
    static void assertRefusedInTime(List<Timed> answers) {
        Duration slowest =
                answers.stream().map(Timed::took).max(Comparator.naturalOrder()).orElseThrow();
        System.out.printf("outage: %d requests, the slowest %d ms%n", answers.size(), slowest.toMillis());
        assertThat(slowest).isLessThan(PROMISED);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
        });
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
