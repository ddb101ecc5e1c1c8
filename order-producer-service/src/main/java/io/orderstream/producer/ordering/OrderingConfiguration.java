package io.orderstream.producer.ordering;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.producer.idempotency.IdempotencyProperties;
import io.orderstream.producer.idempotency.KeyMemory;
import io.orderstream.producer.orders.FreshOrderIds;
import io.orderstream.producer.orders.OrderLimits;
import io.orderstream.producer.publishing.OrderPublisher;
import io.orderstream.producer.reading.OrderReader;
import io.orderstream.producer.requests.Admission;
import io.orderstream.producer.requests.BodyReader;
import io.orderstream.producer.requests.RequestProperties;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderingConfiguration {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    OrderReader orderReader(OrderLimits limits) {
        return new OrderReader(limits);
    }

    @Bean
    OrderMetrics orderMetrics(MeterRegistry registry, Admission admission) {
        return new OrderMetrics(registry, admission);
    }

    @Bean
    RequestReceiver requestReceiver(
            RequestProperties properties,
            IdempotencyProperties keys,
            Admission admission,
            BodyReader bodies,
            OrderReader reader,
            OrderMetrics metrics) {
        return new RequestReceiver(properties, keys, admission, bodies, reader, metrics);
    }

    @Bean
    Acknowledgements acknowledgements(OrderMetrics metrics) {
        return new Acknowledgements(metrics);
    }

    @Bean
    OrderSender orderSender(OrderPublisher publisher, KeyMemory memory, InstantSource clock) {
        return new OrderSender(publisher, memory, new FreshOrderIds(clock, new SecureRandom()), clock);
    }
}
