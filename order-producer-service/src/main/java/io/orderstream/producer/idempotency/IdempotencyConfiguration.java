package io.orderstream.producer.idempotency;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {
    @Bean
    KeyMemory keyMemory(IdempotencyProperties properties, InstantSource clock) {
        return new KeyMemory(properties, clock);
    }
}
