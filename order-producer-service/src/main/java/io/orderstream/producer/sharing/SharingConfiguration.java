package io.orderstream.producer.sharing;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.producer.idempotency.IdempotencyProperties;
import io.orderstream.producer.idempotency.KeyMemory;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharingConfiguration {
    private static final int FETCHED_BYTES = 1 << 20;

    @Bean
    KeyFollower keyFollower(
            KafkaProperties kafka,
            IdempotencyProperties properties,
            InstantSource clock,
            KeyMemory memory,
            MeterRegistry registry) {
        var settings = settings(kafka);
        var follower = new KeyFollower(
                properties.shared(),
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new Unread()),
                new TailStart(properties.timeToLive(), properties.maxKeys(), clock),
                memory);
        SharingMeter.FOLLOWING.gauge(registry, follower::following);
        return follower;
    }

    /** No group, no commits. The least memory: of what it fetches only the headers are looked at. */
    private static Map<String, Object> settings(KafkaProperties kafka) {
        var settings = new HashMap<String, Object>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
        settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
        settings.merge(ConsumerConfig.CLIENT_ID_CONFIG, "-keys", (name, suffix) -> name + suffix.toString());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.toString().toLowerCase(Locale.ROOT));
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, KeyFollower.BACKLOG);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES / 4);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        // The client warns at each try; the producer's own lines say enough of brokers that are away.
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MS_CONFIG, 1000L);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2000L);
        settings.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }
}
