package io.orderstream.producer.publishing;

import static java.util.Objects.requireNonNull;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.orderstream.orders.Order;
import io.orderstream.producer.requests.RequestProperties;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {
    /** By then every request has been answered; what is still undecided was reported as unknown. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    @Bean
    SharedSerializer orderSerializer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        var configured = (Class<?>) requireNonNull(settings.get(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG));
        @SuppressWarnings("unchecked") // Avro serializers, ours and Confluent's, are Serializer<Object>.
        var serializer = (Serializer<Object>) BeanUtils.instantiateClass(configured, Serializer.class);
        serializer.configure(settings, false);
        return new SharedSerializer(serializer);
    }

    @Bean
    @SuppressWarnings("unchecked") // The factory's generic parameters are not known to Spring Boot.
    DefaultKafkaProducerFactoryCustomizer producerCustomizer(SharedSerializer serializer) {
        return factory -> {
            ((DefaultKafkaProducerFactory<String, Order>) factory).setValueSerializer(serializer);
            factory.setPhysicalCloseTimeout((int) CLOSE.toSeconds());
        };
    }

    @Bean
    WarmUp warmUp(SharedSerializer serializer, ProducerFactory<String, Order> producers) {
        return new WarmUp(serializer, producers);
    }

    /** @param propagator missing where {@code OTEL_SDK_DISABLED} is set */
    @Bean
    PublicationTracing publicationTracing(Tracer tracer, ObjectProvider<Propagator> propagator) {
        return new PublicationTracing(tracer, propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    OrderPublisher orderPublisher(
            ProducerFactory<String, Order> producers,
            WarmUp warmUp,
            PublishingProperties properties,
            RequestProperties requests,
            PublicationTracing tracing) {
        var timeouts = ProducerTimeouts.of(producers.getConfigurationProperties());
        timeouts.checkInside(requests.deadline());
        return new KafkaOrderPublisher(
                producers, new OrderRecords(properties.replica()), warmUp, timeouts.handover(), tracing);
    }
}
