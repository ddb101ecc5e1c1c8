package io.orderstream.producer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.platform.SharedPlatform;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is refused, as HTTP: statuses, problem documents, connections. */
class RefusingIT {
    private static RunningService service =
            RunningService.start(SharedPlatform.get(), "server.tomcat.connection-timeout=1s");

    @BeforeAll
    static void awaitReady() {
        service.awaitReady();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = RunningService.json(response);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("requestId").asString())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
        return problem;
    }

    @Test
    void unreadableBodyIs400WithItsPlace() throws Exception {
        JsonNode problem = problem(service.place("{\"customerId\": <script>}"), 400, "unreadable");
        assertThat(problem.get("detail").asString()).contains("line 1, column").doesNotContain("script");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("customerId");
    }

    @Test
    void invalidOrderIs422WithEveryField() throws Exception {
        JsonNode problem = problem(service.place("{\"currency\": \"EUR\", \"lines\": []}"), 422, "invalid-order");
        assertThat(problem.get("errors").valueStream().map(e -> e.get("field").asString()))
                .containsExactly("customerId", "lines");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain,",
        "application/xml,",
        "application/json;charset=UTF-16,",
        "application/json;charset=ISO-8859-1,",
        "application/json;charset=elsewhere,",
        "application/jsonp,",
        "application/json,gzip"
    })
    void otherMediaTypesAre415(String type, @Nullable String coding) throws Exception {
        problem(
                service.place(Orders.order(1), headers("Content-Type", type, "Content-Encoding", coding)),
                415,
                "unsupported-media-type");
    }

    private static String[] headers(String name, String value, String second, @Nullable String other) {
        return other == null ? new String[] {name, value} : new String[] {name, value, second, other};
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json;charset=utf8",
                "application/json;charset=UTF_8",
                "application/json;charset=us-ascii",
                "Application/JSON ; version=1 ; Charset=ASCII"
            })
    void jsonInUtf8IsTaken(String type) throws Exception {
        assertThat(service.place(Orders.order(1), "Content-Type", type).statusCode())
                .isEqualTo(202);
    }

    @Test
    void acceptHeaderChangesNothing() throws Exception {
        assertThat(service.place(Orders.order(1), "Accept", "text/html").statusCode())
                .isEqualTo(202);
        problem(service.place("{}", "Accept", "text/html"), 422, "invalid-order");
    }

    @Test
    void otherMethodsAre405WithAllow() throws Exception {
        var response = service.send("GET", RunningService.ORDERS);
        problem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void otherPathsAre404() throws Exception {
        problem(service.send("GET", "/api/v1/nothing"), 404, "not-found");
        problem(service.send("GET", "/error"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", ""})
    void badIdempotencyKeyIs422ByName(String key) throws Exception {
        JsonNode problem = problem(service.place(Orders.order(1), "Idempotency-Key", key), 422, "invalid-order");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void longOrRepeatedIdempotencyKeyIs422() throws Exception {
        problem(service.place(Orders.order(1), "Idempotency-Key", "k".repeat(256)), 422, "invalid-order");
        problem(service.place(Orders.order(1), "Idempotency-Key", "a", "Idempotency-Key", "b"), 422, "invalid-order");
    }

    @Test
    void idempotencyKeyOfABatchIs422() throws Exception {
        var response = service.post(RunningService.BATCH, Orders.batchOf(1), "Idempotency-Key", "key");
        JsonNode problem = problem(response, 422, "invalid-order");
        assertThat(problem.get("detail").asString()).contains("idempotencyKey");
    }

    @Test
    void batchThatIsNoArrayOrEmptyIs422() throws Exception {
        problem(service.post(RunningService.BATCH, "{}"), 422, "invalid-order");
        problem(service.post(RunningService.BATCH, "[]"), 422, "invalid-order");
    }

    @Test
    void oversizeBodyIsRefusedByItsAnnouncementAndTheConnectionClosed() throws IOException {
        var response = RawHttp.post(service.port(), "Content-Length: 1048577", "{".repeat(100_000));
        assertThat(response)
                .startsWith("HTTP/1.1 413")
                .contains("/problems/too-large", "1048576 bytes")
                .containsIgnoringCase("connection: close");
    }

    @Test
    void oversizeBodyIsRefusedAlsoInChunks() throws IOException {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        var response = RawHttp.post(service.port(), "Transfer-Encoding: chunked", chunk.repeat(17), "0\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 413").contains("/problems/too-large");
    }

    @Test
    void clientThatAsksFirstNeverSendsTheOversizeBody() throws IOException {
        var headers = "Expect: 100-continue\r\nContent-Length: 999999999";
        assertThat(RawHttp.post(service.port(), headers)).startsWith("HTTP/1.1 413");
    }

    @Test
    void orderInChunksIsTaken() throws IOException {
        var order = Orders.order(1);
        var chunk = Integer.toHexString(order.length()) + "\r\n" + order + "\r\n";
        var headers = "Connection: close\r\nTransfer-Encoding: chunked";
        assertThat(RawHttp.post(service.port(), headers, chunk, "0\r\n\r\n")).startsWith("HTTP/1.1 202");
    }

    @Test
    void bodyThatDoesNotComeIs408() throws IOException {
        var response = RawHttp.post(service.port(), "Content-Length: 100", "{");
        assertThat(response).startsWith("HTTP/1.1 408").contains("/problems/request-too-slow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GE<T / HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/{} HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "POST /api/v1/orders HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"
            })
    void malformedHttpIsAProblemWithoutATraceOrAVersion(String request) throws IOException {
        var response = RawHttp.exchange(service.port(), request);
        assertThat(response)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"requestId\"")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception", "<html");
    }
}
