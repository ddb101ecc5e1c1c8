package io.orderstream.consumer.watching.group;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the group's sampling.
 *
 * @param interval how often the brokers are asked, however many ask this replica
 * @param timeout how long one answer of the brokers is waited for; what has not come by then is unknown
 * @param stuckAfter how long a partition with lag may stand still before it counts as stuck
 */
@ConfigurationProperties("orders.group")
public record GroupProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("60s") Duration stuckAfter) {
    public GroupProperties {
        if (!interval.isPositive() || !timeout.isPositive() || !stuckAfter.isPositive()) {
            throw new IllegalArgumentException("orders.group.interval, timeout and stuck-after must be longer than 0");
        }
    }
}
