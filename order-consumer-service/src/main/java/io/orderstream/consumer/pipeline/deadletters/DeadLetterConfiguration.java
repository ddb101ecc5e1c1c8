package io.orderstream.consumer.pipeline.deadletters;

import io.orderstream.consumer.Replica;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {
    @Bean
    DeadLetterPublisher deadLetterPublisher(
            Producer<byte[], byte[]> deadLetterProducer,
            DeadLetterProperties properties,
            Replica replica,
            InstantSource clock) {
        return new DeadLetterPublisher(
                deadLetterProducer, new DeadLetterRecords(replica.name(), clock), properties.acknowledgementWait());
    }

    /**
     * Idempotent, acks=all, and never giving up by itself: the publisher waits as long as it likes and keeps the future, so an
     * outage of any length ends in one dead letter.
     */
    @Bean(destroyMethod = "") // closed below, within a bound: an unwritable dead letter must not hold up the shutdown
    Producer<byte[], byte[]> deadLetterProducer(
            KafkaProperties kafka, DeadLetterProperties properties, Replica replica) {
        return new KafkaProducer<>(producerSettings(kafka, properties, replica));
    }

    static Map<String, Object> producerSettings(
            KafkaProperties kafka, DeadLetterProperties properties, Replica replica) {
        var settings = kafka.buildProducerProperties();
        settings.putAll(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                replica.name() + "-dead-letters",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                properties.acknowledgementWait().toMillis(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.LARGEST_DEAD_LETTER_BYTES));
        return settings;
    }

    @Bean
    AutoCloseable deadLetterProducerClosing(Producer<byte[], byte[]> deadLetterProducer) {
        return () -> deadLetterProducer.close(Duration.ofSeconds(2));
    }
}
