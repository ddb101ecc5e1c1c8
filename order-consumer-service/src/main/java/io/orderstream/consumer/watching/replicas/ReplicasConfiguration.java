package io.orderstream.consumer.watching.replicas;

import io.orderstream.consumer.Replica;
import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.pipeline.intake.IntakeState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ReplicasConfiguration {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @Bean
    RecentAges recentAges(InstantSource clock) {
        return new RecentAges(clock);
    }

    @Bean
    RecentOrders recentOrders(Replica replica) {
        return new RecentOrders(replica.name());
    }

    @Bean
    ReplicaReports replicaReports(JdbcClient jdbc, JsonMapper json) {
        return new ReplicaReports(jdbc, json);
    }

    @Bean
    Reporter reporter(
            Replica replica,
            ReplicaReports reports,
            IntakeState state,
            Reporter.Activity activity,
            Map<String, HealthIndicator> parts) {
        var shown = new TreeMap<>(parts);
        shown.keySet().retainAll(Set.of("intake", "database", "registry"));
        return new Reporter(replica.name(), reports, state, shown, activity);
    }

    @Bean
    Reporter.Activity recentActivity(RecentAges ages, RecentOrders orders) {
        return new Reporter.Activity(ages, orders);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService reports(Reporter reporter) {
        return Background.repeat("reports", INTERVAL, reporter::report);
    }
}
