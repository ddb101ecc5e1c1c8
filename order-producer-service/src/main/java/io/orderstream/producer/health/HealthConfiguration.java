package io.orderstream.producer.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.producer.publishing.WarmUp;
import io.orderstream.producer.sharing.KeyFollower;
import java.time.InstantSource;
import java.util.HashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans' names are the names in the health document. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    KafkaHealth kafka(KafkaProperties kafka, HealthProperties properties, InstantSource clock, MeterRegistry registry) {
        var timeout = (int) properties.timeout().toMillis();
        var settings = new HashMap<String, Object>(kafka.buildAdminProperties());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        var health = new KafkaHealth(() -> Admin.create(settings), properties, clock);
        HealthMeter.KAFKA_ANSWERS.gauge(registry, health::answers);
        return health;
    }

    @Bean
    KeysHealth keys(KeyFollower follower) {
        return new KeysHealth(follower);
    }

    @Bean
    RegistryHealth registry(WarmUp warmUp) {
        return new RegistryHealth(warmUp);
    }
}
