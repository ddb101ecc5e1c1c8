package io.orderstream.producer.publishing;

import static java.util.Objects.requireNonNull;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Takes the request's trace into the record's header {@code traceparent}, and, where the trace is recorded, notes how long
 * the record was on its way.
 */
final class PublicationTracing {
    private static final Propagator.Setter<Headers> HEADER =
            (headers, name, value) -> requireNonNull(headers).add(name, value.getBytes(StandardCharsets.UTF_8));

    private final Tracer tracer;
    private final Propagator propagator;

    PublicationTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Called on the request's thread, before the record is sent. */
    void follow(ProducerRecord<?, ?> record, CompletableFuture<Publication> outcome) {
        Span request = tracer.currentSpan();
        if (request == null) {
            return;
        }
        if (!Boolean.TRUE.equals(request.context().sampled())) {
            propagator.inject(request.context(), record.headers(), HEADER);
            return;
        }
        Span span = tracer.spanBuilder()
                .setParent(request.context())
                .kind(Span.Kind.PRODUCER)
                .name(record.topic() + " publish")
                .tag("messaging.system", "kafka")
                .tag("messaging.destination.name", record.topic())
                .start();
        propagator.inject(span.context(), record.headers(), HEADER);
        var _ = outcome.thenAccept(publication ->
                span.tag("outcome", publication.getClass().getSimpleName()).end());
    }
}
