package io.orderstream.consumer.tracing;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A span for each record whose producer's trace is recorded, as the child of what the producer wrote into the record's
 * header, so that one trace leads from the HTTP request to the effect. Records of one slice are processed together: their
 * spans have the same time and link to the slice's own span, which is in whose log lines the slice's are.
 */
public final class RecordTracing {
    private static final RecordHeaders HEADERS = new RecordHeaders();

    private final Tracer tracer;
    private final Propagator propagator;

    public RecordTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /**
     * Does the work, which is to process the records, and notes what it came to.
     *
     * @param records of one partition, not empty
     */
    public <T> T around(List<ConsumerRecord<byte[], byte[]>> records, Supplier<T> work) {
        var sampled = records.stream().filter(HEADERS::sampled).toList();
        if (sampled.isEmpty()) {
            return work.get();
        }
        var slice = tracer.spanBuilder()
                .setNoParent()
                .name("process slice")
                .tag("messaging.batch.message_count", Integer.toString(records.size()))
                .start();
        var spans = sampled.stream().map(record -> span(record, slice)).toList();
        String outcome = "failed";
        try (var _ = tracer.withSpan(slice)) {
            var result = work.get();
            outcome = result.getClass().getSimpleName();
            return result;
        } finally {
            end(spans, outcome);
            end(List.of(slice), outcome);
        }
    }

    private Span span(ConsumerRecord<byte[], byte[]> record, Span slice) {
        return propagator
                .extract(record, HEADERS)
                .kind(Span.Kind.CONSUMER)
                .name(record.topic() + " process")
                .tag("messaging.system", "kafka")
                .tag("messaging.destination.name", record.topic())
                .tag("messaging.destination.partition.id", Integer.toString(record.partition()))
                .tag("messaging.kafka.offset", Long.toString(record.offset()))
                .addLink(new Link(slice.context()))
                .start();
    }

    private static void end(List<Span> spans, String outcome) {
        spans.forEach(span -> span.tag("outcome", outcome).end());
    }
}
