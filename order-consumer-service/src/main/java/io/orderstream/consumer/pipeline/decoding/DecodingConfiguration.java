package io.orderstream.consumer.pipeline.decoding;

import java.time.InstantSource;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecodingConfiguration {
    @Bean(destroyMethod = "close")
    Deserializer<?> orderDeserializer(DecodingProperties properties, KafkaProperties kafka) {
        Deserializer<?> deserializer = Utils.newInstance(properties.deserializer());
        deserializer.configure(kafka.buildConsumerProperties(), false);
        return deserializer;
    }

    @Bean
    OrderDecoder orderDecoder(Deserializer<?> orderDeserializer, InstantSource clock) {
        return new OrderDecoder(orderDeserializer, clock);
    }
}
