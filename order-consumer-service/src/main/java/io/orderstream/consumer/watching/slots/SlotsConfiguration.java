package io.orderstream.consumer.watching.slots;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.background.Background;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SlotsConfiguration {
    @Bean
    ReplicationSlotSampler replicationSlotSampler(JdbcClient jdbc, MeterRegistry registry) {
        return new ReplicationSlotSampler(jdbc, registry);
    }

    /** Its own thread: a database that hangs must not hold up the health probes. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService slotSampling(ReplicationSlotSampler replicationSlotSampler) {
        return Background.repeat("replication-slots", ReplicationSlotSampler.INTERVAL, replicationSlotSampler::sample);
    }
}
