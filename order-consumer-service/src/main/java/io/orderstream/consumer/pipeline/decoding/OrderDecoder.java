package io.orderstream.consumer.pipeline.decoding;

import io.orderstream.consumer.failures.Sentence;
import io.orderstream.consumer.pipeline.deadletters.Reason;
import io.orderstream.consumer.pipeline.decoding.Decoded.Unprocessable;
import io.orderstream.consumer.pipeline.progress.RecordPosition;
import io.orderstream.orders.Order;
import io.orderstream.serde.UnknownSchemaException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.InstantSource;
import javax.net.ssl.SSLException;
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
    private final InstantSource clock;

    public OrderDecoder(Deserializer<?> deserializer, InstantSource clock) {
        this.deserializer = deserializer;
        this.clock = clock;
    }

    /** @throws SchemasUnavailableException if the registry cannot be asked: no fault of the record, retry later */
    public Decoded decode(ConsumerRecord<byte[], byte[]> record) {
        var at = RecordPosition.of(record);
        if (record.value() == null) {
            return new Unprocessable(at, Reason.EMPTY_VALUE, "The record has no value.");
        }
        try {
            var value = deserializer.deserialize(record.topic(), record.headers(), record.value());
            return value instanceof Order order
                    ? OrderRules.check(record, order, clock.instant())
                    : new Unprocessable(at, Reason.UNDECODABLE, "The value's schema is not that of an order.");
        } catch (RetriableException e) {
            throw new SchemasUnavailableException(e);
        } catch (SerializationException | AvroRuntimeException e) {
            if (causedByConnection(e)) {
                throw new SchemasUnavailableException(e); // Confluent's own class wraps a registry outage like this
            }
            return new Unprocessable(at, reason(e), Sentence.of(e));
        } catch (UnsupportedOperationException
                | NegativeArraySizeException
                | IndexOutOfBoundsException
                | StackOverflowError e) {
            // Thrown by Avro at schemas that somebody made to break it: a huge fixed, nesting without end.
            return new Unprocessable(
                    at,
                    Reason.UNDECODABLE,
                    "Avro cannot handle it: " + e.getClass().getSimpleName());
        }
    }

    /** Of another deserializer's errors only the class name tells more, and no name is relied on: what it cannot read is undecodable. */
    private static Reason reason(Exception e) {
        return e instanceof UnknownSchemaException ? Reason.UNKNOWN_SCHEMA : Reason.UNDECODABLE;
    }

    /** An error of the connection, not any {@link IOException}: Avro throws that too, for bytes that are not what their schema says. */
    private static boolean causedByConnection(Throwable e) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof UnknownHostException
                    || cause instanceof InterruptedIOException
                    || cause instanceof HttpTimeoutException
                    || cause instanceof ProtocolException
                    || cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
