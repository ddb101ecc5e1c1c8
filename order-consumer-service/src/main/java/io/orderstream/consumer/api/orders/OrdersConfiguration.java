package io.orderstream.consumer.api.orders;

import io.orderstream.consumer.background.Background;
import java.util.concurrent.ScheduledExecutorService;
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
    OrderWatch orderWatch(OrderQueries queries, ScheduledExecutorService orderChecks) {
        var watch = new OrderWatch(queries);
        Background.repeat(orderChecks, OrderWatch.INTERVAL, watch::check);
        return watch;
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService orderChecks() {
        return Background.thread("order-watch");
    }
}
