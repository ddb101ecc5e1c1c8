package io.orderstream.consumer.watching.dashboard;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.Replica;
import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.watching.connect.ConnectSampler;
import io.orderstream.consumer.watching.group.GroupSampler;
import io.orderstream.consumer.watching.progress.ProgressSampler;
import io.orderstream.consumer.watching.rebalancing.RebalanceHistory;
import io.orderstream.consumer.watching.replicas.ReplicaReports;
import java.time.Duration;
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
    /** A viewer that hears nothing for so long gets a comment. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    @Bean
    EventStream eventStream() {
        return new EventStream();
    }

    @Bean
    Viewers viewers(EventStream stream, DashboardProperties properties, MeterRegistry registry) {
        return new Viewers(stream, properties.mostViewers(), LONGEST_SILENCE, registry);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService databaseReading() {
        return Background.thread("dashboard-database");
    }

    @Bean
    DatabaseSampler databaseSampler(
            DatabaseStates states, Viewers viewers, InstantSource clock, DashboardProperties properties) {
        return new DatabaseSampler(states, viewers::expected, clock, properties.interval());
    }

    @Bean
    DatabaseStates databaseStates(
            ReplicaReports replicas, RebalanceHistory rebalances, JdbcClient jdbc, JsonMapper json) {
        return new DatabaseStates(replicas, new DeadLetters(jdbc), rebalances, json);
    }

    @Bean
    SnapshotPublisher.Samplers samplers(
            GroupSampler group, ConnectSampler connect, ProgressSampler progress, DatabaseSampler database) {
        return new SnapshotPublisher.Samplers(group, connect, progress, database);
    }

    @Bean
    SnapshotPublisher snapshotPublisher(
            SnapshotPublisher.Samplers samplers,
            EventStream stream,
            Replica replica,
            InstantSource clock,
            JsonMapper json) {
        return new SnapshotPublisher(samplers, stream, replica.name(), clock, json);
    }

    @Bean
    Snapshots snapshots(
            EventStream stream,
            Viewers viewers,
            ScheduledExecutorService databaseReading,
            DatabaseSampler database,
            SnapshotPublisher publisher) {
        Runnable read = () -> {
            database.sample();
            publisher.publish();
        };
        return new Snapshots(stream, viewers, databaseReading, read);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService publishing(
            SnapshotPublisher publisher,
            DatabaseSampler database,
            ScheduledExecutorService databaseReading,
            DashboardProperties properties) {
        Background.repeat(databaseReading, properties.interval(), database::sample);
        return Background.repeat("dashboard", properties.interval(), publisher::publish);
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
    EndOfStreams endOfStreams(EventStream stream) {
        return new EndOfStreams(stream);
    }

    /** Open streams must not hold up the graceful end of the server, which waits for its requests. */
    record EndOfStreams(EventStream stream) {
        @EventListener(ContextClosedEvent.class)
        void closed() {
            stream.close();
        }
    }
}
