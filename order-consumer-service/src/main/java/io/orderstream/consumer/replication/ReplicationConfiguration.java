package io.orderstream.consumer.replication;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ReplicationConfiguration {
    /** Its own thread: a database that hangs must not hold up the health probes. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService slotWatching() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("slot-watch").factory());
    }

    @Bean
    SlotWatch slotWatch(
            JdbcClient jdbc, MeterRegistry registry, @Qualifier("slotWatching") ScheduledExecutorService slotWatching) {
        return new SlotWatch(jdbc, registry).every(slotWatching);
    }
}
