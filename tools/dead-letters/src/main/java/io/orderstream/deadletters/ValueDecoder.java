package io.orderstream.deadletters;

import io.orderstream.orders.Order;
import io.orderstream.schemas.Topics;
import io.orderstream.serde.AvroDeserializer;
import io.orderstream.serde.AvroSerdeConfig;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.KafkaException;

/** Decodes values as the consumers do. */
public final class ValueDecoder implements AutoCloseable {
    private final AvroDeserializer<Order> deserializer = new AvroDeserializer<>();

    /** @param registry base address of the Confluent-compatible API */
    public ValueDecoder(String registry) {
        deserializer.configure(Map.of(AvroSerdeConfig.URL, registry, AvroSerdeConfig.SPECIFIC_READER, true), false);
    }

    /** @return the order as JSON, or why it cannot be read */
    String text(byte[] value) {
        try {
            return String.valueOf(deserializer.deserialize(Topics.ORDERS, value));
        } catch (KafkaException | AvroRuntimeException e) {
            return "cannot be decoded: " + e.getMessage();
        }
    }

    @Override
    public void close() {
        deserializer.close();
    }
}
