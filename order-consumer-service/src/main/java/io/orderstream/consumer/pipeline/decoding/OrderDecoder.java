package io.orderstream.consumer.pipeline.decoding;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded.Illegible;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import io.orderstream.orders.Order;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the value through the configured deserializer, here and not in the Kafka client: so a poison record is a case
 * among others, with its original bytes at hand, and cannot stop the poll.
 */
public final class OrderDecoder {
    private final Deserializer<?> deserializer;

    public OrderDecoder(Deserializer<?> deserializer) {
        this.deserializer = deserializer;
    }

    /** @throws SchemasUnavailableException if the registry cannot be asked: no fault of the record, retry later */
    public Decoded decode(ConsumerRecord<byte[], byte[]> record) {
        var at = RecordPosition.of(record);
        if (record.value() == null) {
            return new Illegible(at, Reason.EMPTY_VALUE, "The record has no value.");
        }
        try {
            var value = deserializer.deserialize(record.topic(), record.headers(), record.value());
            return value instanceof Order order
                    ? OrderRules.check(record, order)
                    : new Illegible(at, Reason.UNDECODABLE, "The value's schema is not that of an order.");
        } catch (RetriableException e) {
            throw new SchemasUnavailableException(e);
        } catch (SerializationException | AvroRuntimeException e) {
            if (causedByIo(e)) {
                throw new SchemasUnavailableException(e); // Confluent's own class wraps a registry outage like this
            }
            return new Illegible(at, reason(e), Sentence.of(e));
        }
    }

    private static Reason reason(Exception e) {
        return e.getClass().getSimpleName().contains("UnknownSchema") ? Reason.UNKNOWN_SCHEMA : Reason.UNDECODABLE;
    }

    private static boolean causedByIo(Throwable e) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException
                    || (cause instanceof IOException
                            && cause.getClass().getName().startsWith("java.net."))) {
                return true;
            }
        }
        return false;
    }
}
