package io.orderstream.consumer.watching.connect;

import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.watching.slots.ReplicationSlotSampler;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ConnectConfiguration {
    @Bean
    ConnectSampler connectSampler(
            ConnectProperties properties, Admin groupAdmin, ReplicationSlotSampler slots, JsonMapper json) {
        return new ConnectSampler(
                new Workers(properties.workers(), properties.timeout(), json),
                new Positions(groupAdmin, properties.timeout()),
                slots);
    }

    /** Its own thread: workers that hang must not hold up the sampling of the group. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService connectSampling(ConnectSampler connectSampler, ConnectProperties properties) {
        return properties.workers().isEmpty()
                ? Background.thread("connect-sampler")
                : Background.repeat("connect-sampler", properties.interval(), connectSampler::sample);
    }
}
