package io.orderstream.cli.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.SharedPlatform;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.ports.PortLayout;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.process.Progress;
import io.orderstream.platform.process.SideBySide;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceBlueprint;
import io.orderstream.platform.services.ServiceKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One trace from a request to the processing of each of its records, as the caller, the logs and a collector see it. */
class TracingIT {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String PRODUCER = "order-producer-service";
    private static final String CONSUMER = "order-consumer-service";
    private static final String ORDER =
            "{\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"SKU-1001\",\"quantity\":1,\"unitPrice\":\"1.00\"}]}";
    private static final Map<String, String> LINES = Map.of(
            "LOGGING_LEVEL_IO_ORDERSTREAM_PRODUCER_ORDERING", "DEBUG",
            "LOGGING_LEVEL_IO_ORDERSTREAM_CONSUMER_WATCHING_TRACING", "DEBUG");

    private final LocalPlatform platform = SharedPlatform.get();
    private final PortLayout ports = FreePorts.layout();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> variables = new HashMap<>(LINES);
    private final Replica producer = new Replica(ServiceKind.PRODUCER, 1, ports);
    private final Replica consumer = new Replica(ServiceKind.CONSUMER, 1, ports);
    private final Part producing = part(producer);
    private final Part consuming = part(consumer);

    @AfterEach
    void stop() {
        SideBySide.stop(List.of(producing, consuming));
        http.close();
    }

    @Test
    void everyRecordIsProcessedInTheTraceOfItsRequestWhateverIsPolledWithIt() throws Exception {
        try (var collector = new OtlpReceiver()) {
            variables.put("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", collector.endpoint());
            variables.put("OTEL_BSP_SCHEDULE_DELAY", "200");
            producing.start();
            // All before the consumer runs, so that its slices have records of several requests.
            for (var request = 1; request <= 4; request++) {
                var batch = send("/api/v1/orders/batch", trace(request), "[" + ORDER + "," + ORDER + "," + ORDER + "]");
                assertThat(batch.statusCode()).isEqualTo(202);
            }
            consuming.start();
            for (var request = 1; request <= 4; request++) {
                var trace = trace(request);
                await(trace).atMost(SOON).untilAsserted(() -> assertTrace(collector, trace));
            }
        }
    }

    private static void assertTrace(OtlpReceiver collector, String trace) {
        var request = collector.of(PRODUCER, trace, "http post /api/v1/orders/batch");
        var sent = collector.of(PRODUCER, trace, "send ecommerce-orders");
        var processed = collector.of(CONSUMER, trace, "process ecommerce-orders");
        assertThat(request).extracting(OtlpReceiver.Seen::parent).containsExactly(CALLER);
        assertThat(sent)
                .extracting(OtlpReceiver.Seen::parent)
                .hasSize(3)
                .containsOnly(request.getFirst().span());
        assertThat(processed)
                .extracting(OtlpReceiver.Seen::parent)
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(OtlpReceiver.Seen::span).toList());
    }

    @Test
    void withoutACollectorTheTraceIsInTheLogsAndErrorsAllTheSame() throws Exception {
        SideBySide.start(List.of(producing, consuming), Progress.SILENT);
        var trace = trace(9);
        assertThat(send("/api/v1/orders", trace, ORDER).statusCode()).isEqualTo(202);
        assertThat(send("/api/v1/orders", trace, "{}").body()).contains("\"traceId\":\"" + trace + "\"");
        assertThat(get("/api/v1/orders/00000000-0000-0000-0000-000000000000", trace))
                .contains("\"traceId\":\"" + trace + "\"");
        assertThat(get("/nothing", trace)).contains("\"traceId\":\"" + trace + "\"");
        await("processed")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(log(consuming))
                        .containsPattern("\\[" + trace + "\\].*ecommerce-orders-\\d@\\d+: confirmed"));
        assertThat(log(producing)).containsPattern("\\[" + trace + "\\].*Accepted");
        assertThat(List.of(log(producing), log(consuming)))
                .noneMatch(log -> log.contains("ERROR") || log.contains("opentelemetry"));
    }

    private static String trace(int number) {
        return "4bf92f3577b34da6a3ce929d0e0e473" + number;
    }

    private Part part(Replica replica) {
        var jar = replica.kind().jar(Distribution.ofThisBuild());
        return platform.part(new ServiceBlueprint(replica, jar, this::environment, Path.of("target")));
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(platform.serviceEnvironment());
        environment.putAll(variables);
        return environment;
    }

    private static String log(Part part) throws IOException {
        return Files.readString(part.log());
    }

    private HttpResponse<String> send(String path, String trace, String body) throws Exception {
        return http.send(
                request(producer.url() + path, trace)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path, String trace) throws Exception {
        return http.send(request(consumer.url() + path, trace).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The caller's trace is recorded: its last digits say so. */
    private static HttpRequest.Builder request(String url, String trace) {
        return HttpRequest.newBuilder(URI.create(url)).header("traceparent", "00-" + trace + "-" + CALLER + "-01");
    }
}
