package io.orderstream.producer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clients that go on asking while Kafka does not answer: each again as soon as it has its answer. */
final class OutageLoad implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutageLoad.class);
    /** What every client is promised, whatever Kafka does. */
    static final Duration PROMISED = Duration.ofSeconds(8);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<List<Timed>>> clients = new ArrayList<>();
    private final List<AtomicInteger> answered = new ArrayList<>();
    private volatile boolean over;

    /** @param request one request; asked again and again */
    void add(int count, Callable<HttpResponse<String>> request) {
        for (var i = 0; i < count; i++) {
            var had = new AtomicInteger();
            answered.add(had);
            clients.add(threads.submit(() -> untilOver(request, had)));
        }
    }

    private List<Timed> untilOver(Callable<HttpResponse<String>> request, AtomicInteger had) throws Exception {
        var answers = new ArrayList<Timed>();
        do {
            answers.add(RunningService.timed(request));
            had.incrementAndGet();
        } while (!over);
        return answers;
    }

    /** Until every client has had so many answers since it began. */
    void awaitAnswers(int count) {
        await(count + " answers for every client")
                .atMost(PROMISED.multipliedBy(count))
                .until(() -> answered.stream().allMatch(had -> had.get() >= count));
    }

    /** Every client's last request is answered too. */
    List<Timed> end() throws ExecutionException, InterruptedException {
        over = true;
        var answers = new ArrayList<Timed>();
        for (var client : clients) {
            answers.addAll(client.get());
        }
        return answers;
    }

    /** A refusal that says when to come back, in time. */
    static void assertRefusedInTime(List<Timed> answers) {
        Duration slowest =
                answers.stream().map(Timed::took).max(Comparator.naturalOrder()).orElseThrow();
        LOG.info("Outage: {} requests, the slowest {} ms", answers.size(), slowest.toMillis());
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
