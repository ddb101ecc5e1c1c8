package io.orderstream.producer.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.SharedPlatform;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client hears that repeats itself on another replica, or on one that has started since. */
class SharedIdempotencyIT {
    private static final LocalPlatform PLATFORM = SharedPlatform.get();
    private static final String LEARNED = "orders_idempotency_learned_total ";

    private static RunningService one = RunningService.start(PLATFORM, "orders.replica=producer-1");
    private static RunningService two = RunningService.start(PLATFORM, "orders.replica=producer-2");

    @BeforeAll
    static void awaitReady() {
        one.awaitReady();
        two.awaitReady();
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    private static HttpResponse<String> place(RunningService replica, int quantity, String key) throws Exception {
        return replica.place(Orders.order(quantity), "Idempotency-Key", key);
    }

    private static double learned(RunningService replica) throws IOException, InterruptedException {
        return replica.management("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(LEARNED))
                .mapToDouble(line -> Double.parseDouble(line.substring(LEARNED.length())))
                .sum();
    }

    /** Accepted by the first replica, and seen by the second. */
    private static JsonNode acceptedAndSeen(String key) throws Exception {
        var before = learned(two);
        var answer = place(one, 2, key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        await("seen by the other replica").atMost(Duration.ofSeconds(10)).until(() -> learned(two) > before);
        return RunningService.json(answer);
    }

    private static void assertConflict(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(RunningService.type(answer)).isEqualTo("/problems/idempotency-conflict");
        assertThat(answer.body()).contains("10 minutes");
    }

    private static void assertFirstAnswer(HttpResponse<String> answer, JsonNode first) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(RunningService.json(answer)).isEqualTo(first);
        assertThat(new OrdersTopic(PLATFORM).recordsOf(first.get("orderId").asString()))
                .hasSize(1);
    }

    @Test
    void sameOrderOnAnotherReplicaHasTheFirstAnswerAndWritesNothing() throws Exception {
        var key = Orders.freshKey();
        var first = acceptedAndSeen(key);
        assertFirstAnswer(place(two, 2, key), first);
    }

    @Test
    void anotherOrderWithTheSameKeyOnAnotherReplicaIsRefused() throws Exception {
        var key = Orders.freshKey();
        var first = acceptedAndSeen(key);
        assertConflict(place(two, 3, key));
        assertFirstAnswer(place(one, 2, key), first);
    }

    @Test
    void replicaThatHasStartedSinceKnowsTheKeysOfBefore() throws Exception {
        var key = Orders.freshKey();
        var first = acceptedAndSeen(key);
        try (var later = RunningService.start(PLATFORM, "orders.replica=producer-1")) {
            later.awaitReady();
            assertConflict(place(later, 3, key));
            assertFirstAnswer(place(later, 2, key), first);
        }
    }

    @Test
    void replicaThatKeepsItsKeysToItselfIsReadyWithoutThem() throws Exception {
        try (var alone = RunningService.start(PLATFORM, "orders.idempotency.shared=false")) {
            alone.awaitReady();
            assertThat(alone.management("/actuator/prometheus").body()).contains("orders_idempotency_following NaN");
            assertThat(learned(alone)).isZero();
        }
    }
}
