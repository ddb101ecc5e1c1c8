package io.orderstream.consumer.watching.tracing;

import io.micrometer.tracing.propagation.Propagator;
import io.orderstream.schemas.OrderHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record's headers as the propagator reads them. Whatever a header holds, reading it never fails. */
final class RecordHeaders implements Propagator.Getter<ConsumerRecord<byte[], byte[]>> {
    /** version, trace id, span id, flags: W3C Trace Context, level 1. */
    private static final int LENGTH = 55;

    @Override
    public @Nullable String get(ConsumerRecord<byte[], byte[]> record, String name) {
        var value = value(record, name);
        return value == null ? null : new String(value, StandardCharsets.US_ASCII);
    }

    /** Whether the producer's trace is recorded. Looks at one byte: asked for every record, and mostly it is not. */
    boolean sampled(ConsumerRecord<byte[], byte[]> record) {
        var value = value(record, OrderHeaders.TRACE_PARENT);
        if (value == null || value.length != LENGTH) {
            return false;
        }
        var flags = Character.digit(value[LENGTH - 1], 16);
        return flags > 0 && (flags & 1) == 1;
    }

    private static byte @Nullable [] value(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
