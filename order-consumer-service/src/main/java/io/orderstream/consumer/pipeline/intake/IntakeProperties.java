package io.orderstream.consumer.pipeline.intake;

import io.orderstream.schemas.Topics;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the intake.
 *
 * @param topic where the orders are; its dead letters go to the topic of this name with {@code -dlt} behind it
 * @param group the consumer group, one for all replicas
 * @param assignment how partitions are dealt to the members of the group
 * @param firstRetry pause of a partition after its first failure
 * @param longestRetry longest pause of a partition; it doubles from {@code firstRetry} up to this, and is retried for ever
 * @param commitTimeout how long one commit of offsets may take
 * @param downstreamDelay a wait per order before its slice's transaction, standing in for a slow downstream in drills and
 *     benchmarks; 0 in production
 */
@ConfigurationProperties("orders.intake")
public record IntakeProperties(
        @DefaultValue(Topics.ORDERS) String topic,
        @DefaultValue(Topics.GROUP) String group,
        @DefaultValue("range") Assignment assignment,
        @DefaultValue("250ms") Duration firstRetry,
        @DefaultValue("5s") Duration longestRetry,
        @DefaultValue("5s") Duration commitTimeout,
        @DefaultValue("0ms") Duration downstreamDelay) {
    public IntakeProperties {
        positive("first-retry", firstRetry);
        positive("longest-retry", longestRetry);
        positive("commit-timeout", commitTimeout);
        if (longestRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException(
                    "orders.intake.longest-retry must be at least orders.intake.first-retry");
        }
        if (downstreamDelay.isNegative() || downstreamDelay.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("orders.intake.downstream-delay must be 0 to 10 s");
        }
    }

    private static void positive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("orders.intake." + name + " must be longer than 0");
        }
    }
}
