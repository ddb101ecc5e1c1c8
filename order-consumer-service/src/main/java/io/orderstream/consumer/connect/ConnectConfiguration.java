package io.orderstream.consumer.connect;

import io.orderstream.consumer.replication.SlotWatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ConnectConfiguration {
    @Bean
    ConnectSampler connectSampler(ConnectProperties properties, Admin groupAdmin, SlotWatch slots, JsonMapper json) {
        return new ConnectSampler(
                new Workers(properties.workers(), properties.timeout(), json),
                new Positions(groupAdmin, properties.timeout()),
                slots);
    }

    /** Its own thread: workers that hang must not hold up the look at the group. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService connectLooks(ConnectSampler connectSampler, ConnectProperties properties) {
        var looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("connect-sampler").factory());
        if (!properties.workers().isEmpty()) {
            var _ = looks.scheduleWithFixedDelay(
                    connectSampler::look, 0, properties.interval().toMillis(), TimeUnit.MILLISECONDS);
        }
        return looks;
    }
}
