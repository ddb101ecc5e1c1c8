package io.orderstream.consumer.pipeline.intake;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.RangeAssignor;

/** How the group deals its partitions. Session and heartbeat are the client's under the classic protocol, the broker's under the new one. */
public enum Assignment {
    /** Classic protocol, eager. By client id: consumer-1 owns P0,P1, consumer-2 P2,P3, consumer-3 P4,P5, in whatever order they join. */
    RANGE(classic(RangeAssignor.class)),
    /** Classic protocol, incremental: only what changes hands stops. Who owns what depends on who came when. */
    COOPERATIVE_STICKY(classic(CooperativeStickyAssignor.class)),
    /** KIP-848, the server deals, uniformly and with as few moves as it can. */
    CONSUMER_UNIFORM(consumer("uniform")),
    /** KIP-848, the server deals ranges by member id, which is random. */
    CONSUMER_RANGE(consumer("range"));

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of below, of constants only
    private final Map<String, Object> properties;

    Assignment(Map<String, Object> properties) {
        this.properties = properties;
    }

    Map<String, Object> properties() {
        return properties;
    }

    private static Map<String, Object> classic(Class<?> assignor) {
        return Map.of(
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "classic",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                assignor.getName(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                1_000);
    }

    private static Map<String, Object> consumer(String assignor) {
        return Map.of(
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "consumer",
                ConsumerConfig.GROUP_REMOTE_ASSIGNOR_CONFIG,
                assignor);
    }
}
