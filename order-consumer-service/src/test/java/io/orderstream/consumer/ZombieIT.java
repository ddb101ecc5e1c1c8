package io.orderstream.consumer;

import static io.orderstream.consumer.TestOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.process.Part;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A replica that is frozen with work in its hands until the group has given it up, and then goes on as if nothing had been. */
class ZombieIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String BOTH = "{consumer-1=[0, 1, 2], consumer-2=[3, 4, 5]}";
    private static final String ONE = "{consumer-2=[0, 1, 2, 3, 4, 5]}";

    @Test
    void whatAZombieWritesHasNoEffectAndItRejoinsByItself() throws Exception {
        try (var pipeline = new Pipeline()) {
            var zombie = pipeline.launch(1, Map.of("ORDERS_INTAKE_DOWNSTREAMDELAY", "200ms"));
            pipeline.start("consumer-2");
            until("both are members", () -> new Group(pipeline).owned().equals(BOTH));

            frozenInsideATransaction(pipeline, zombie);
            var before = frozenBetweenPollAndTransaction(pipeline, zombie);

            pipeline.sendOrders(60);
            until("lag 0", () -> pipeline.lag() == 0);
            assertThat(processedBy(pipeline, "consumer-1")).as("it works on").isEqualTo(before + 30);
            assertThat(pipeline.confirmed()).isEqualTo(1 + 60 + 60);
            assertThat(pipeline.count("SELECT sum(next_offset) FROM partition_progress"))
                    .isEqualTo(121);
            assertThat(pipeline.stockMismatches()).isZero();
            assertThat(pipeline.deadLetters()).isEmpty();
        }
    }

    /** It waits for a product's lock, with the fence in its hands, when it is frozen. */
    private static void frozenInsideATransaction(Pipeline pipeline, Part zombie) throws Exception {
        try (var other = pipeline.connection();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("SELECT stock FROM products WHERE sku = 'SKU-1001' FOR UPDATE");
            pipeline.send(0, anOrder().build());
            until("it is inside", () -> pipeline.count("""
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = 'consumer-1' AND wait_event_type = 'Lock'
                    """) == 1);
            zombie.pause();
            other.rollback();
        }
        until("given up", () -> new Group(pipeline).owned().equals(ONE));
        until("taken over", () -> pipeline.lag() == 0);
        zombie.resume();
        until("a member again", () -> new Group(pipeline).owned().equals(BOTH));
        assertThat(processedBy(pipeline, "consumer-2"))
                .as("the new owner's effect")
                .isOne();
        assertThat(pipeline.confirmed()).isOne();
    }

    /**
     * Its records are polled and have no effect yet when it is frozen; the new owner takes all of them up.
     *
     * @return how many orders had their effect by the zombie's hand until then
     */
    private static long frozenBetweenPollAndTransaction(Pipeline pipeline, Part zombie) throws Exception {
        pipeline.sendOrders(60);
        until("polled by both", () -> processedBy(pipeline, "consumer-2") == 1 + 30);
        zombie.pause();
        var before = processedBy(pipeline, "consumer-1");
        until("given up", () -> new Group(pipeline).owned().equals(ONE));
        until("taken over", () -> pipeline.lag() == 0);
        zombie.resume();
        until("a member again", () -> new Group(pipeline).owned().equals(BOTH));
        assertThat(processedBy(pipeline, "consumer-1")).isEqualTo(before).isLessThan(30);
        assertThat(pipeline.confirmed()).isEqualTo(61);
        assertThat(redelivered(pipeline)).as("records that the fence kept out").isPositive();
        return before;
    }

    private static long processedBy(Pipeline pipeline, String replica) {
        return pipeline.count("SELECT count(*) FROM orders WHERE processed_by = '" + replica + "'");
    }

    private static double redelivered(Pipeline pipeline) throws Exception {
        var port = pipeline.platform().ports().consumerManagement(1);
        var uri = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("orders_records_redelivered"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }

    private static void until(String what, Callable<Boolean> holds) {
        await(what).atMost(SOON).until(holds);
    }
}
