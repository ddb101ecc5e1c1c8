package io.orderstream.consumer.tracing;

import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record's headers as the propagator reads them. Whatever a header holds, reading it never fails. */
final class RecordHeaders implements Propagator.Getter<ConsumerRecord<byte[], byte[]>> {
    private static final String TRACE_PARENT = "traceparent";
    /** version, trace id, span id, flags: W3C Trace Context, level 1. */
    private static final int TRACE_PARENT_LENGTH = 55;

    @Override
    public @Nullable String get(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Whether the producer's trace is recorded; nothing is made for the others. Cheap: asked for every record. */
    boolean sampled(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(TRACE_PARENT);
        if (header == null || header.value() == null || header.value().length != TRACE_PARENT_LENGTH) {
            return false;
        }
        var flags = Character.digit(header.value()[TRACE_PARENT_LENGTH - 1], 16);
        return flags > 0 && (flags & 1) == 1;
    }
}
