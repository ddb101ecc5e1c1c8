package io.orderstream.consumer.watching.slots;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.background.Background;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ReplicationConfiguration {
    @Bean
    SlotWatch slotWatch(JdbcClient jdbc, MeterRegistry registry) {
        return new SlotWatch(jdbc, registry);
    }

    /** Its own thread: a database that hangs must not hold up the health probes. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService slotLooks(SlotWatch slotWatch) {
        return Background.repeat("slot-watch", SlotWatch.INTERVAL, slotWatch::measure);
    }
}
