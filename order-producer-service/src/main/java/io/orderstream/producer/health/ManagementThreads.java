package io.orderstream.producer.health;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Probes and scrapes have threads of their own. Virtual threads take turns on as many carriers as there are processors and are
 * not preempted: in an outage, when hundreds of requests reach their deadline at once, a probe would queue behind all of them.
 * Named in {@code ManagementContextConfiguration.imports} and not annotated, for a scan would give the orders' server these threads.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementThreads {
    private static final int THREADS = 4;

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService managementExecutor() {
        return Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("management-", 1).factory());
    }

    /** Without an order of its own it comes after the one that hands out virtual threads. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> managementConnector(
            ExecutorService managementExecutor) {
        return factory -> factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(managementExecutor));
    }
}
