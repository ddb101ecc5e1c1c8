package io.orderstream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SIGTERM while the work is slow and somebody waits for an answer. */
class SlowShutdownIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int ORDERS = 600;

    @Test
    void aTerminatedReplicaKeepsWhatItFinishedAndLeavesTheRest() throws Exception {
        try (var pipeline = new Pipeline();
                var http = HttpClient.newHttpClient()) {
            // 100 records of each partition are 5 s of work, and they come in one poll.
            var slow = pipeline.launch(1, Map.of("ORDERS_INTAKE_DOWNSTREAMDELAY", "50ms"));
            await("a member")
                    .atMost(SOON)
                    .until(() -> !new Group(pipeline).owned().equals("{}"));
            pipeline.sendOrders(ORDERS);
            await("in the middle").atMost(SOON).until(() -> pipeline.confirmed() > 0);
            var port = pipeline.platform().ports().consumer(1);
            var never = URI.create("http://127.0.0.1:" + port + "/api/v1/orders/" + UUID.randomUUID() + "?wait=30s");
            var waiting = http.sendAsync(HttpRequest.newBuilder(never).build(), HttpResponse.BodyHandlers.ofString());
            await("it waits").during(Duration.ofSeconds(1)).atMost(SOON).until(() -> !waiting.isDone());

            var signalled = System.nanoTime();
            slow.stop();
            var took = Duration.ofNanos(System.nanoTime() - signalled);

            assertThat(took).as("gone by itself").isLessThan(Duration.ofSeconds(25));
            assertThat(waiting.join().statusCode()).as("who waited is answered").isEqualTo(404);
            var finished = pipeline.confirmed();
            assertThat(finished).isBetween(1L, ORDERS - 1L);
            assertThat(pipeline.lag()).as("what was finished is committed").isEqualTo(ORDERS - finished);

            var next = pipeline.start("consumer-2");
            await("taken over").atMost(SOON).until(() -> pipeline.lag() == 0);
            assertThat(pipeline.confirmed()).isEqualTo(ORDERS);
            assertThat(next.meter("orders_records_redelivered")).isZero();
            assertThat(pipeline.deadLetters()).isEmpty();
            assertThat(pipeline.stockMismatches()).isZero();
        }
    }
}
