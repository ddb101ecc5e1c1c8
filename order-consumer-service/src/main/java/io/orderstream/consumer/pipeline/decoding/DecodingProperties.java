package io.orderstream.consumer.pipeline.decoding;

import org.apache.kafka.common.serialization.Deserializer;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the decoding.
 *
 * @param deserializer class that reads the value, {@code io.orderstream.serde.AvroDeserializer} or Confluent's own of the same
 *     properties; it is configured with {@code spring.kafka.properties}
 */
@ConfigurationProperties("orders.decoding")
public record DecodingProperties(Class<? extends Deserializer<?>> deserializer) {}
