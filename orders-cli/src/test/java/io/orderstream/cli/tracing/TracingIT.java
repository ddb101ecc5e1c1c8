package io.orderstream.cli.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderstream.platform.LocalPlatform;
import io.orderstream.platform.SharedPlatform;
import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.ports.FreePorts;
import io.orderstream.platform.process.Part;
import io.orderstream.platform.services.Replica;
import io.orderstream.platform.services.ServiceBlueprint;
import io.orderstream.platform.services.ServiceKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One trace from a request to the processing of each of its records, as a collector sees it. */
class TracingIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String PRODUCER = "order-producer-service";
    private static final String CONSUMER = "order-consumer-service";
    private static final String ORDER =
            "{\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"SKU-1001\",\"quantity\":1,\"unitPrice\":\"1.00\"}]}";

    private final LocalPlatform platform = SharedPlatform.get();
    private final Replica producer = new Replica(ServiceKind.PRODUCER, 1, FreePorts.layout());
    private final Replica consumer = new Replica(ServiceKind.CONSUMER, 1, FreePorts.layout());

    @Test
    void everyRecordOfABatchIsProcessedInTheTraceOfItsRequest() throws Exception {
        try (var collector = new OtlpReceiver()) {
            var parts = new Part[] {part(producer, collector), part(consumer, collector)};
            try (var http = HttpClient.newHttpClient()) {
                for (var part : parts) {
                    part.launch();
                }
                for (var part : parts) {
                    part.awaitReady();
                }
                var batch = send(http, "/api/v1/orders/batch", "[" + ORDER + "," + ORDER + "," + ORDER + "]");
                assertThat(batch.statusCode()).isEqualTo(202);
                assertThat(send(http, "/api/v1/orders", "{}").body()).contains("\"traceId\":\"" + TRACE + "\"");
                await("spans").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertTrace(collector));
                assertThat(Files.readString(parts[0].log())).contains("[" + TRACE + "]");
            } finally {
                for (var part : parts) {
                    part.stop();
                }
            }
        }
    }

    private static void assertTrace(OtlpReceiver collector) {
        var request = collector.of(PRODUCER, TRACE, "http post /api/v1/orders/batch");
        var written = collector.of(PRODUCER, TRACE, "ecommerce-orders publish");
        var processed = collector.of(CONSUMER, TRACE, "ecommerce-orders process");
        assertThat(request)
                .as("of %s", collector.all())
                .hasSize(1)
                .first()
                .satisfies(span -> assertThat(span.parent()).isEqualTo(CALLER));
        assertThat(written)
                .hasSize(3)
                .allSatisfy(span ->
                        assertThat(span.parent()).isEqualTo(request.getFirst().span()));
        assertThat(processed)
                .extracting(OtlpReceiver.Seen::parent)
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(OtlpReceiver.Seen::span).toList());
        assertThat(processed).allSatisfy(span -> assertThat(span.links()).hasSize(1));
    }

    private Part part(Replica replica, OtlpReceiver collector) {
        var variables = new HashMap<>(platform.serviceEnvironment());
        variables.putAll(Map.of(
                "TRACING_EXPORT", "true",
                "OTLP_TRACES_ENDPOINT", collector.endpoint(),
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULE_DELAY", "200ms",
                "LOGGING_LEVEL_IO_ORDERSTREAM_PRODUCER_ORDERING", "DEBUG"));
        var jar = replica.kind().jar(Distribution.ofThisBuild());
        return platform.part(new ServiceBlueprint(replica, jar, () -> variables, Path.of("target")));
    }

    private HttpResponse<String> send(HttpClient http, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(producer.url() + path))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
