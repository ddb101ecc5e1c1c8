package io.orderstream.consumer.watching.dashboard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the dashboard.
 *
 * @param interval how often viewers hear something
 * @param mostViewers open event streams; above it 503
 */
@ConfigurationProperties("orders.dashboard")
record DashboardProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("500") int mostViewers) {
    DashboardProperties {
        if (!interval.isPositive() || mostViewers < 1) {
            throw new IllegalArgumentException("orders.dashboard.interval and most-viewers must be above 0");
        }
    }
}
