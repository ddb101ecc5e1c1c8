package io.orderstream.consumer.pipeline.processing;

import io.orderstream.consumer.Replica;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import io.orderstream.consumer.pipeline.progress.ProgressTable;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    PartitionProgress partitionProgress(JdbcClient jdbc) {
        return new ProgressTable(jdbc);
    }

    @Bean
    SliceTransaction sliceTransaction(
            PlatformTransactionManager manager,
            PartitionProgress progress,
            JdbcTemplate jdbc,
            Replica replica,
            InstantSource clock) {
        return new SliceTransaction(manager, progress, new KnownState(jdbc), new Effects(jdbc, replica, clock), clock);
    }
}
