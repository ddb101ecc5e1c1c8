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
    OrderWatch orderWatch(OrderQueries queries, ScheduledExecutorService looks) {
        var watch = new OrderWatch(queries);
        Background.repeat(looks, OrderWatch.INTERVAL, watch::look);
        return watch;
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService looks() {
        return Background.thread("order-watch");
    }
}
