package io.orderstream.consumer.watching.group;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.Replica;
import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.pipeline.intake.IntakeProperties;
import io.orderstream.schemas.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupConfiguration {
    @Bean(destroyMethod = "") // closed below, within a bound
    Admin groupAdmin(KafkaProperties kafka, GroupProperties properties, Replica replica) {
        var settings = kafka.buildAdminProperties();
        var timeout = Math.toIntExact(properties.timeout().toMillis());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, replica.name() + "-watch");
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 1_000);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return Admin.create(settings);
    }

    @Bean
    AutoCloseable groupAdminClosing(Admin groupAdmin) {
        return () -> groupAdmin.close(Duration.ofMillis(500));
    }

    @Bean
    FirstUncommitted firstUncommitted(
            KafkaProperties kafka, IntakeProperties intake, GroupProperties properties, Replica replica) {
        return new FirstUncommitted(intake.topic(), properties.timeout(), () -> consumer(kafka, properties, replica));
    }

    /** A member of no group: it reads single records and commits nothing. */
    private static Consumer<byte[], byte[]> consumer(
            KafkaProperties kafka, GroupProperties properties, Replica replica) {
        var settings = kafka.buildConsumerProperties();
        settings.keySet().removeAll(Set.of("group.id", "group.instance.id", "group.protocol"));
        var timeout = Math.toIntExact(properties.timeout().toMillis());
        settings.putAll(Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG,
                replica.name() + "-watch",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                64 * 1024,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                50,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                timeout,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                timeout,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false));
        return new KafkaConsumer<>(settings);
    }

    @Bean
    GroupSampler groupSampler(
            Admin groupAdmin,
            FirstUncommitted firstUncommitted,
            IntakeProperties intake,
            GroupProperties properties,
            InstantSource clock) {
        var brokers = new Brokers(groupAdmin, intake, properties.timeout(), clock);
        return new GroupSampler(intake.group(), Topics.PARTITIONS, brokers, firstUncommitted, clock);
    }

    @Bean
    GroupMetrics groupMetrics(MeterRegistry registry, GroupSampler sampler) {
        var meters = new GroupMetrics(registry, sampler, Topics.PARTITIONS);
        meters.sampled(sampler.view());
        sampler.onSample(meters::sampled);
        return meters;
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService groupSampling(GroupSampler sampler, GroupProperties properties) {
        return Background.repeat("group-sampler", properties.interval(), sampler::sample);
    }

    @Bean
    HealthIndicator partitions(GroupSampler sampler, GroupProperties properties) {
        return new StuckPartitionsHealth(sampler, properties.stuckAfter());
    }
}
