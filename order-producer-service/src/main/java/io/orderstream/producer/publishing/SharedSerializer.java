package io.orderstream.producer.publishing;

import io.orderstream.orders.Order;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The value serializer, shared by the warm-up and by every producer that the factory makes: the schema id that was looked
 * up once stays known, also when a producer is replaced while the registry is away.
 */
final class SharedSerializer implements Serializer<Order> {
    private final Serializer<Object> serializer;

    /** @param serializer configured; thread-safe, as the Kafka client demands of every serializer */
    SharedSerializer(Serializer<Object> serializer) {
        this.serializer = serializer;
    }

    @Override
    public byte[] serialize(String topic, Order order) {
        return serializer.serialize(topic, order);
    }

    @Override
    public byte[] serialize(String topic, Headers headers, Order order) {
        return serializer.serialize(topic, headers, order);
    }

    /** Nothing: a producer that is replaced must not close what its successor uses. The process ends with the last one. */
    @Override
    public void close() {}
}
