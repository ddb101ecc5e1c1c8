package io.orderstream.producer.publishing;

import static java.util.Objects.requireNonNull;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.orderstream.schemas.OrderHeaders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Takes the request's trace into the record's header, and, where the trace is recorded, notes how long the record was on its way. */
final class PublicationTracing {
    private final Tracer tracer;
    private final Propagator propagator;

    PublicationTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Called on the request's thread, before the record is sent. */
    void follow(ProducerRecord<String, ?> record, CompletableFuture<Publication> publication) {
        var request = tracer.currentSpan();
        if (request == null) {
            return;
        }
        if (!Boolean.TRUE.equals(request.context().sampled())) {
            inject(request.context(), record.headers());
            return;
        }
        var span = span(request, record);
        inject(span.context(), record.headers());
        var _ = publication.thenAccept(
                outcome -> span.tag("outcome", text(outcome)).end());
    }

    private Span span(Span request, ProducerRecord<String, ?> record) {
        return tracer.spanBuilder()
                .setParent(request.context())
                .kind(Span.Kind.PRODUCER)
                .name("send " + record.topic())
                .tag("messaging.system", "kafka")
                .tag("messaging.destination.name", record.topic())
                .tag("messaging.kafka.message.key", record.key())
                .start();
    }

    /** Not the caller's {@code tracestate}: it is as long as the caller likes, and would be in each record of a batch. */
    private void inject(TraceContext context, Headers headers) {
        propagator.inject(context, headers, (into, name, value) -> {
            if (name.equals(OrderHeaders.TRACE_PARENT)) {
                requireNonNull(into).add(name, value.getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    private static String text(Publication publication) {
        return switch (publication) {
            case Publication.Acknowledged _ -> "acknowledged";
            case Publication.Unknown unknown -> "unknown: " + unknown.cause();
            case Publication.NotWritten notWritten -> "not written: " + notWritten.cause();
            case Publication.TooLarge _ -> "too large";
        };
    }
}
