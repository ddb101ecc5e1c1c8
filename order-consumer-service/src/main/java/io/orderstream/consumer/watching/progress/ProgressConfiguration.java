package io.orderstream.consumer.watching.progress;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.pipeline.intake.IntakeProperties;
import io.orderstream.schemas.Topics;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {
    @Bean
    ProgressSampler progressSampler(JdbcClient jdbc, IntakeProperties intake, MeterRegistry registry) {
        return new ProgressSampler(jdbc, intake.topic(), Topics.PARTITIONS, registry);
    }

    /** Its own thread: a database that hangs must not hold up the health probes. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService progressSampling(ProgressSampler progressSampler) {
        return Background.repeat("progress-sampler", ProgressSampler.INTERVAL, progressSampler::sample);
    }

    @Bean
    HealthIndicator progress(ProgressSampler progressSampler) {
        return new ProgressHealth(progressSampler);
    }
}
