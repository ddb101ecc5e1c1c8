package io.orderstream.producer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.platform.SharedPlatform;
import io.orderstream.schemas.OrderHeaders;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders on their way, with a real broker and a real registry. */
class PlacingIT {
    private static final OrdersTopic TOPIC = new OrdersTopic(SharedPlatform.get());
    private static RunningService service = RunningService.start(SharedPlatform.get(), "orders.replica=producer-7");

    @BeforeAll
    static void awaitReady() {
        service.awaitReady();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return RunningService.json(response);
    }

    @Test
    void acceptedOrderIsOnTheTopicAsTheContractSays() throws Exception {
        var key = Orders.freshKey();
        var response = service.place(Orders.order(2), "Idempotency-Key", key, "X-Request-Id", "request-7");
        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode answer = json(response);
        var orderId = answer.get("orderId").asString();
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/orders/" + orderId);
        assertThat(response.headers().firstValue("X-Request-Id")).contains("request-7");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");

        var record = TOPIC.record(
                answer.get("partition").asInt(), answer.get("offset").asLong());
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(orderId);
        assertThat(OrdersTopic.headers(record))
                .containsEntry(OrderHeaders.ORDER_ID, orderId)
                .containsEntry(OrderHeaders.IDEMPOTENCY_KEY, key)
                .containsEntry(OrderHeaders.REQUEST_ID, "request-7")
                .containsEntry(OrderHeaders.PRODUCED_BY, "producer-7")
                .containsEntry(
                        OrderHeaders.ACCEPTED_AT, answer.get("acceptedAt").asString())
                .hasEntrySatisfying(
                        OrderHeaders.REQUEST_FINGERPRINT,
                        value -> assertThat(value).matches("[0-9a-f]{64}"));
        var order = TOPIC.decoded(record);
        assertThat(order.getOrderId()).isEqualTo(orderId);
        assertThat(order.getTotal()).isEqualTo(new BigDecimal("39.9800"));
        assertThat(order.getAcceptedAt())
                .isEqualTo(Instant.parse(answer.get("acceptedAt").asString()));
    }

    @Test
    void repeatHasTheFirstAnswerAndWritesNothing() throws Exception {
        var key = Orders.freshKey();
        JsonNode first = json(service.place(Orders.order(2), "Idempotency-Key", key));
        var reordered = """
                {"lines": [{"unitPrice": 19.99, "quantity": 2, "sku": "SKU-1001"}], "currency": "EUR", "customerId": "c-1042"}""";
        HttpResponse<String> repeat = service.place(reordered, "Idempotency-Key", key);
        assertThat(repeat.statusCode()).isEqualTo(202);
        assertThat(json(repeat)).isEqualTo(first);
        assertThat(TOPIC.recordsOf(first.get("orderId").asString())).hasSize(1);
    }

    @Test
    void concurrentRequestsWithOneKeyAreOneRecordAndOneAnswer() throws Exception {
        var key = Orders.freshKey();
        var answers = new HashSet<JsonNode>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> request = () -> service.place(Orders.order(2), "Idempotency-Key", key);
            var responses = new ArrayList<Future<HttpResponse<String>>>();
            for (var i = 0; i < 32; i++) {
                responses.add(threads.submit(request));
            }
            for (var response : responses) {
                assertThat(response.get().statusCode()).isEqualTo(202);
                answers.add(json(response.get()));
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(TOPIC.recordsOf(answers.iterator().next().get("orderId").asString()))
                .hasSize(1);
    }

    @Test
    void batchAnswersForEachOrder() throws Exception {
        var key = Orders.freshKey();
        var response = service.post(
                RunningService.BATCH,
                Orders.batch(
                        Orders.keyed(key, 1),
                        Orders.order(0),
                        Orders.keyed(key, 1),
                        Orders.keyed(key, 2),
                        Orders.order(5)));
        assertThat(response.statusCode()).isEqualTo(207);
        JsonNode items = json(response);
        assertThat(items.size()).isEqualTo(5);
        assertThat(items.valueStream().map(item -> item.get("index").asInt())).containsExactly(0, 1, 2, 3, 4);
        assertThat(items.valueStream().map(item -> item.get("status").asInt()))
                .containsExactly(202, 422, 202, 422, 202);
        assertThat(items.get(1).at("/problem/errors/0/field").asString()).isEqualTo("lines[0].quantity");
        assertThat(items.get(2).get("offset")).isEqualTo(items.get(0).get("offset"));
        assertThat(items.get(3).at("/problem/type").asString()).isEqualTo("/problems/idempotency-conflict");
        assertThat(TOPIC.recordsOf(items.get(0).get("orderId").asString())).hasSize(1);
    }

    @Test
    void theLargestBatchIsAccepted() throws Exception {
        HttpResponse<String> good = service.post(RunningService.BATCH, Orders.batchOf(1000));
        assertThat(good.statusCode()).isEqualTo(202);
        assertThat(json(good).size()).isEqualTo(1000);
    }

    @Test
    void metricsCountOrdersByResult() throws Exception {
        service.place(Orders.order(2));
        assertThat(service.management("/actuator/prometheus").body())
                .contains("orders_received_total{result=\"accepted\"}")
                .contains("orders_acknowledgement_seconds_count")
                .contains("kafka_producer_");
    }
}
