package io.orderstream.producer.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {
    @Bean
    KeyMemory keyMemory(IdempotencyProperties properties, InstantSource clock, MeterRegistry registry) {
        return new KeyMemory(properties, clock, registry);
    }
}
