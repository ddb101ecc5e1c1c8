package io.orderstream.producer.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class PublicationTracingTests {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    private final Tracer otel = SdkTracerProvider.builder().build().get("test");
    private final OtelTracer tracer = new OtelTracer(otel, new OtelCurrentTraceContext(), _ -> {});
    private final OtelPropagator propagator =
            new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), otel);
    private final ProducerRecord<String, String> record = new ProducerRecord<>("orders", "key", "value");

    @Test
    void aRecordedTraceGoesOnInASpanOfTheRecordsOwn() {
        followIn("01");
        assertThat(traceParent())
                .startsWith("00-" + TRACE + "-")
                .endsWith("-01")
                .doesNotContain(CALLER);
    }

    @Test
    void ofATraceThatIsNotRecordedTheIdGoesOn() {
        followIn("00");
        assertThat(traceParent()).startsWith("00-" + TRACE + "-").endsWith("-00");
    }

    @Test
    void whatElseTheCallerSentStaysOutsideOfTheRecord() {
        followIn("01");
        assertThat(record.headers().toArray()).hasSize(1);
    }

    @Test
    void outsideOfARequestThereIsNoHeader() {
        new PublicationTracing(tracer, propagator).follow(record, new CompletableFuture<>());
        assertThat(record.headers().toArray()).isEmpty();
    }

    private void followIn(String flags) {
        var sent = Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-" + flags, "tracestate", "vendor=anything");
        var request = propagator.extract(sent, Map::get).start();
        try (var _ = tracer.withSpan(request)) {
            new PublicationTracing(tracer, propagator).follow(record, new CompletableFuture<>());
        }
    }

    private String traceParent() {
        return new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII);
    }
}
