package io.orderstream.consumer.watching.dashboard;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.Replica;
import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.watching.connect.ConnectSampler;
import io.orderstream.consumer.watching.group.GroupSampler;
import io.orderstream.consumer.watching.rebalancing.RebalanceHistory;
import io.orderstream.consumer.watching.replicas.ReplicaReports;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {
    @Bean
    Bulletin bulletin() {
        return new Bulletin();
    }

    @Bean
    Viewers viewers(Bulletin bulletin, DashboardProperties properties, MeterRegistry registry) {
        return new Viewers(bulletin, properties.mostViewers(), registry);
    }

    @Bean
    Newsroom.Sources sources(
            Replica replica,
            GroupSampler group,
            RebalanceHistory rebalances,
            ReplicaReports replicas,
            ConnectSampler connect,
            JdbcClient jdbc) {
        return new Newsroom.Sources(replica.name(), group, rebalances, replicas, new DeadLetters(jdbc), connect);
    }

    @Bean
    Newsroom newsroom(
            Newsroom.Sources sources, Bulletin bulletin, Viewers viewers, InstantSource clock, JsonMapper json) {
        return new Newsroom(sources, bulletin, viewers, clock, json);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService editions(Newsroom newsroom, DashboardProperties properties) {
        return Background.repeat("dashboard", properties.interval(), newsroom::edition);
    }

    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders();
    }

    /** A viewer that does not read fills this and then runs into the write timeout, rather than into megabytes of the kernel's. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallSendBuffers() {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "65536"));
    }

    @Bean
    EndOfStreams endOfStreams(Bulletin bulletin) {
        return new EndOfStreams(bulletin);
    }

    /** Open streams must not hold up the graceful end of the server, which waits for its requests. */
    record EndOfStreams(Bulletin bulletin) {
        @EventListener(ContextClosedEvent.class)
        void closed() {
            bulletin.close();
        }
    }
}
