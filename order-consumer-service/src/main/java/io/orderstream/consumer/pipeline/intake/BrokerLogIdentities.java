package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.progress.LogIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the brokers. A consumer knows neither id, so this has a client of its own. */
final class BrokerLogIdentities implements LogIdentities, AutoCloseable {
    private static final Duration BOUND = Duration.ofSeconds(3);

    private final Admin admin;

    /** @param settings of a client, to which this adds its bounds */
    BrokerLogIdentities(Map<String, Object> settings, String clientId) {
        var millis = Math.toIntExact(BOUND.toMillis());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 1_000);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        admin = Admin.create(settings);
    }

    @Override
    public LogIdentity of(String topic) {
        var cluster = admin.describeCluster().clusterId();
        var described = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
        return new LogIdentity(answer(described).topicId().toString(), answer(cluster));
    }

    private static <T> T answer(@Nullable KafkaFuture<T> question) {
        try {
            // The client's own timeout comes first; this bound is for a client that does not keep it.
            return Objects.requireNonNull(question).get(BOUND.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e); // restores the flag
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure
                    ? failure
                    : new KafkaException("The brokers do not say which topic this is", e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("The brokers do not say which topic this is", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofMillis(500));
    }
}
