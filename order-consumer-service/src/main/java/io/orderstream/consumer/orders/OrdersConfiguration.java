package io.orderstream.consumer.orders;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {
    @Bean
    OrderQueries orderQueries(JdbcClient jdbc) {
        return new OrderQueries(jdbc);
    }

    @Bean
    OrderWatch orderWatch(OrderQueries queries, ScheduledExecutorService looks) {
        var watch = new OrderWatch(queries);
        var interval = OrderWatch.INTERVAL.toMillis();
        var _ = looks.scheduleWithFixedDelay(watch::look, interval, interval, TimeUnit.MILLISECONDS);
        return watch;
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService looks() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("order-watch").factory());
    }
}
