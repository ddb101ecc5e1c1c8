package io.orderstream.consumer.watching.tracing;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.intake.Cause;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Decision;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.progress.NextOffset;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RecordTracingTests {
    private static final String TRACE_1 = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE_2 = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN_1 = "00f067aa0ba902b7";
    private static final String SPAN_2 = "b7ad6b7169203331";
    private static final Instant BEGUN = Instant.parse("2026-11-23T10:00:00.123456789Z");

    private final Finished finished = new Finished();
    private final RecordTracing tracing = tracing(finished);

    /** Sampled, sampled, not sampled, no header, garbage. */
    private final Slice slice = new Slice(
            new TopicPartition("orders", 3),
            List.of(
                    record(0, "00-" + TRACE_1 + "-" + SPAN_1 + "-01"),
                    record(1, "00-" + TRACE_2 + "-" + SPAN_2 + "-01"),
                    record(2, "00-" + TRACE_1 + "-" + SPAN_1 + "-00"),
                    new ConsumerRecord<>("orders", 3, 3, null, new byte[0]),
                    record(4, "garbage")));

    @Test
    void eachSampledRecordEndsInItsOwnTraceWithWhatBecameOfIt() {
        tracing.takes(slice);
        tracing.took(
                slice,
                new Outcome.Applied(
                        new NextOffset(5),
                        List.of(repeat(0), unprocessable(1), repeat(2), repeat(3), repeat(4)),
                        BEGUN));
        assertThat(finished.spans)
                .extracting(SpanData::getTraceId, SpanData::getParentSpanId, RecordTracingTests::outcome)
                .containsExactly(
                        tuple(TRACE_1, SPAN_1, "repeat"), tuple(TRACE_2, SPAN_2, "dead-letter: invalid_order"));
        assertThat(finished.spans)
                .extracting(SpanData::getStartEpochNanos)
                .containsOnly(BEGUN.getEpochSecond() * 1_000_000_000L + BEGUN.getNano());
    }

    @Test
    void anAttemptThatWasPutOffIsInTheTraceToo() {
        tracing.takes(slice);
        tracing.took(slice, new Outcome.PutOff(Cause.DATABASE, "away"));
        assertThat(finished.spans).extracting(RecordTracingTests::outcome).containsOnly("put off: database");
    }

    @Test
    void aSliceThatWasNotTakenHasNoSpans() {
        tracing.took(slice, new Outcome.PutOff(Cause.SHUTDOWN, "The replica stops"));
        assertThat(finished.spans).isEmpty();
    }

    private static RecordTracing tracing(SpanExporter exporter) {
        var tracer = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()
                .get("test");
        var propagators = ContextPropagators.create(W3CTraceContextPropagator.getInstance());
        return new RecordTracing(
                new OtelTracer(tracer, new OtelCurrentTraceContext(), _ -> {}),
                new OtelPropagator(propagators, tracer),
                InstantSource.fixed(BEGUN));
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String traceParent) {
        var record = new ConsumerRecord<byte[], byte[]>("orders", 3, offset, null, new byte[0]);
        record.headers().add("traceparent", traceParent.getBytes(UTF_8));
        return record;
    }

    private static Decision repeat(long offset) {
        return new Decision.Repeat(new RecordPosition("orders", 3, offset), new UUID(0, offset));
    }

    private static Decision unprocessable(long offset) {
        return new Decision.Unprocessable(new RecordPosition("orders", 3, offset), Reason.INVALID_ORDER, "no lines");
    }

    private static String outcome(SpanData span) {
        return String.valueOf(span.getAttributes().get(stringKey("outcome")));
    }

    private static final class Finished implements SpanExporter {
        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
