package io.orderstream.consumer.watching.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.orderstream.consumer.pipeline.intake.IntakeObserver;
import io.orderstream.consumer.pipeline.intake.Outcome;
import io.orderstream.consumer.pipeline.processing.Slice;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends each record's trace: a span for the time in which its slice was processed, as the child of what the producer wrote
 * into the record's header, and within it a line of the log. The records of a slice are of many traces, and share one
 * transaction and so one time.
 */
final class RecordTracing implements IntakeObserver {
    private static final Logger LOG = LoggerFactory.getLogger(RecordTracing.class);
    private static final RecordHeaders HEADERS = new RecordHeaders();

    private final Tracer tracer;
    private final Propagator propagator;
    private final InstantSource clock;
    private @Nullable Instant begun;

    RecordTracing(Tracer tracer, Propagator propagator, InstantSource clock) {
        this.tracer = tracer;
        this.propagator = propagator;
        this.clock = clock;
    }

    @Override
    public void takes(Slice slice) {
        begun = clock.instant();
    }

    @Override
    public void took(Slice slice, Outcome outcome) {
        var since = begun;
        if (since == null) {
            return;
        }
        var records = slice.records();
        for (var i = 0; i < records.size(); i++) {
            var record = records.get(i);
            if (HEADERS.sampled(record) || LOG.isDebugEnabled()) {
                trace(span(record, records.size(), since), record, RecordFate.of(outcome, i));
            }
        }
        begun = null;
    }

    private Span span(ConsumerRecord<byte[], byte[]> record, int batch, Instant since) {
        return propagator
                .extract(record, HEADERS)
                .kind(Span.Kind.CONSUMER)
                .name("process " + record.topic())
                .startTimestamp(ChronoUnit.NANOS.between(Instant.EPOCH, since), TimeUnit.NANOSECONDS)
                .tag("messaging.system", "kafka")
                .tag("messaging.destination.name", record.topic())
                .tag("messaging.destination.partition.id", Integer.toString(record.partition()))
                .tag("messaging.kafka.offset", record.offset())
                .tag("messaging.batch.message_count", batch)
                .start();
    }

    private void trace(Span span, ConsumerRecord<byte[], byte[]> record, String fate) {
        try (var _ = tracer.withSpan(span)) {
            LOG.debug("{}: {}", RecordPosition.of(record), fate);
        } finally {
            span.tag("outcome", fate).end();
        }
    }
}
