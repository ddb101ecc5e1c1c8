package io.orderstream.consumer.watching.connect;

import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.watching.slots.SlotWatch;
import java.util.concurrent.ScheduledExecutorService;
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
        return properties.workers().isEmpty()
                ? Background.thread("connect-sampler")
                : Background.repeat("connect-sampler", properties.interval(), connectSampler::look);
    }
}
