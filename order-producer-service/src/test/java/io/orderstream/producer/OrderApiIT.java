package io.orderstream.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.SharedPlatform;
import io.orderstream.schemas.OrderHeaders;
import io.orderstream.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The HTTP API against a real broker and registry, read back from the topic's raw bytes. */
class OrderApiIT {
    private static final String VALID =
            "{\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"SKU-1001\",\"quantity\":2,\"unitPrice\":\"19.99\"}]}";
    private static ConfigurableApplicationContext service;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        var platform = SharedPlatform.get();
        service = new SpringApplicationBuilder(ProducerApplication.class)
                .registerShutdownHook(false)
                .run(
                        "--KAFKA_BOOTSTRAP_SERVERS=" + platform.bootstrapServers(),
                        "--SCHEMA_REGISTRY_URL=" + platform.registryUrl(),
                        "--SERVER_PORT=0",
                        "--MANAGEMENT_SERVER_PORT=0");
        http = HttpClient.newHttpClient();
        await("readiness")
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("local.management.port", "/actuator/health/readiness")
                                .statusCode()
                        == 200);
    }

    @AfterAll
    static void stop() {
        http.close();
        service.close();
    }

    @Test
    void anAcceptedOrderIsOnTheTopicWhereTheAnswerPutsIt() {
        var answer = post("/api/v1/orders", VALID, "Idempotency-Key", "cart-1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = field(answer.body(), "orderId");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/api/v1/orders/" + id));
        var record = record(
                Integer.parseInt(field(answer.body(), "partition")), Long.parseLong(field(answer.body(), "offset")));
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(id);
        assertThat(record.value()[0]).isZero();
        assertThat(header(record, OrderHeaders.IDEMPOTENCY_KEY)).isEqualTo("cart-1");
        assertThat(header(record, OrderHeaders.REQUEST_FINGERPRINT)).matches("[0-9a-f]{64}");
    }

    @Test
    void aRepeatHearsTheFirstAnswerAndOtherContentIsRefused() {
        var first = post("/api/v1/orders", VALID, "Idempotency-Key", "cart-2");
        var reordered = VALID.replace("\"19.99\"", "19.990")
                .replace("\"currency\":\"EUR\",", "")
                .replace("]}", "],\"currency\":\"EUR\"}");
        assertThat(post("/api/v1/orders", VALID, "Idempotency-Key", "cart-2").body())
                .isEqualTo(first.body());
        assertThat(post("/api/v1/orders", reordered.replace("19.990", "19.99"), "Idempotency-Key", "cart-2")
                        .body())
                .isEqualTo(first.body());
        var other = post("/api/v1/orders", VALID.replace("19.99", "20.00"), "Idempotency-Key", "cart-2");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void concurrentRequestsWithOneKeyAreOneOrder() {
        var answers = new ArrayList<CompletableFuture<String>>();
        for (var i = 0; i < 40; i++) {
            answers.add(CompletableFuture.supplyAsync(() ->
                    post("/api/v1/orders", VALID, "Idempotency-Key", "cart-3").body()));
        }
        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void aBadItemNeverStopsItsNeighbours() {
        var bad = VALID.replace("\"quantity\":2", "\"quantity\":0");
        assertThat(post("/api/v1/orders/batch", "[" + VALID + "," + VALID + "]").statusCode())
                .isEqualTo(202);
        var mixed = post("/api/v1/orders/batch", "[" + VALID + "," + bad + "," + VALID + "]");
        assertThat(mixed.statusCode()).isEqualTo(207);
        assertThat(mixed.body()).contains("\"index\":0", "\"index\":1", "\"index\":2", "quantity");
        assertThat(post("/api/v1/orders/batch", "[" + bad + "]").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest(name = "{0} for {1} in place of {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            422 | 0                  | 2       | quantity
            422 | 2.5                | 2       | quantity
            422 | 2.0                | 2       | quantity
            422 | "2"                | 2       | quantity
            422 | 99999999999        | 2       | quantity
            422 | "19.999"           | "19.99" | unitPrice
            422 | 1e99999999         | "19.99" | unitPrice
            422 | "1e99999999"       | "19.99" | unitPrice
            422 | "-1"               | "19.99" | unitPrice
            422 | "EURO"             | "EUR"   | currency
            422 | ""                 | "c-1"   | customerId
            422 | "a\\u0000b"        | "c-1"   | customerId
            422 | "a\\ud800b"        | "c-1"   | customerId
            422 | "c-1","x":1,"y":2  | "c-1"   | x
            422 | []                 | [{"sku":"SKU-1001","quantity":2,"unitPrice":"19.99"}] | lines
            """)
    void whatIsWrongIsNamed(int status, String wrong, String right, String field) {
        var answer = post("/api/v1/orders", VALID.replace(right, wrong));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, status);
        assertThat(answer.body()).contains(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{",
                "[1,",
                "NaN",
                "{\"customerId\":\"a\",\"customerId\":\"b\"}",
                "{\"lines\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "null",
                "``"
            })
    void whatCannotBeReadIsRefused(String body) {
        assertThat(post("/api/v1/orders", body).statusCode()).isBetween(400, 422);
    }

    @Test
    void theRestOfHttpIsAnsweredInKind() {
        assertThat(post("/api/v1/orders", " ".repeat(2_000_000) + VALID).statusCode())
                .isEqualTo(413);
        assertThat(post("/api/v1/orders", VALID, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(get("local.server.port", "/api/v1/orders").statusCode()).isEqualTo(405);
        assertThat(get("local.server.port", "/nothing").statusCode()).isEqualTo(404);
        assertThat(post("/api/v1/no-op", VALID).statusCode())
                .as("for a benchmark alone")
                .isEqualTo(404);
        assertThat(post("/api/v1/orders", VALID, "Idempotency-Key", "x".repeat(256))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(get("local.server.port", "/v3/api-docs").body()).contains("\"openapi\"", "/api/v1/orders/batch");
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(uri("local.server.port", path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    private static HttpResponse<String> get(String port, String path) {
        return send(HttpRequest.newBuilder(uri(port, path)).build());
    }

    private static URI uri(String port, String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty(port) + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(int partition, long offset) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", SharedPlatform.get().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var at = new TopicPartition(Topics.ORDERS, partition);
            consumer.assign(List.of(at));
            consumer.seek(at, offset);
            return consumer.poll(Duration.ofSeconds(10)).records(at).getFirst();
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }
}
