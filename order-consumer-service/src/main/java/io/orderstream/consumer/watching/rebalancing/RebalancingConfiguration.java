package io.orderstream.consumer.watching.rebalancing;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.Replica;
import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.pipeline.intake.IntakeState;
import io.orderstream.consumer.watching.group.GroupSampler;
import java.time.InstantSource;
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

    @Bean(destroyMethod = "") // the journal ends it, after its last row
    ScheduledExecutorService rebalanceWriter() {
        return Background.thread("rebalances");
    }

    @Bean(destroyMethod = "close")
    RebalanceJournal rebalanceJournal(
            RebalanceStore store,
            RebalanceHistory history,
            MeterRegistry registry,
            ScheduledExecutorService rebalanceWriter) {
        return new RebalanceJournal(store, history, new RebalanceMetrics(registry), rebalanceWriter);
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
