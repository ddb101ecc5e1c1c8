package io.orderstream.consumer.rebalancing;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.Replica;
import io.orderstream.consumer.group.GroupSampler;
import io.orderstream.consumer.intake.IntakeState;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class RebalancingConfiguration {
    @Bean
    RebalanceStore rebalanceStore(JdbcClient jdbc) {
        return new RebalanceStore(jdbc);
    }

    @Bean
    RebalanceHistory rebalanceHistory(RebalanceStore store) {
        return new RebalanceHistory(store);
    }

    @Bean(destroyMethod = "") // the journal ends it, after its last word
    ScheduledExecutorService rebalanceWriter() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("rebalances").factory());
    }

    @Bean(destroyMethod = "close")
    RebalanceJournal rebalanceJournal(
            RebalanceStore store,
            RebalanceHistory history,
            MeterRegistry registry,
            ScheduledExecutorService rebalanceWriter) {
        return new RebalanceJournal(store, history, new RebalanceMeters(registry), rebalanceWriter);
    }

    /** @param intake is asked later, for it is made of beans that this one observes */
    @Bean
    RebalanceRecorder rebalanceRecorder(
            Replica replica,
            RebalanceJournal journal,
            GroupSampler sampler,
            ObjectProvider<IntakeState> intake,
            InstantSource clock) {
        return new RebalanceRecorder(
                replica.name(),
                journal,
                sampler::standstill,
                () -> !intake.getObject().polling(),
                clock);
    }
}
