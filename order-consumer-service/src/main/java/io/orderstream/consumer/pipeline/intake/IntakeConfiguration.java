package io.orderstream.consumer.pipeline.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderstream.consumer.Replica;
import io.orderstream.consumer.background.Background;
import io.orderstream.consumer.pipeline.deadletters.DeadLetterPublisher;
import io.orderstream.consumer.pipeline.decoding.OrderDecoder;
import io.orderstream.consumer.pipeline.processing.SliceTransaction;
import io.orderstream.consumer.pipeline.progress.PartitionProgress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    /** A paused partition is resumed, and an idle commit retried, after at most this. */
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);
    /** For the slice in hand at SIGTERM; well below the time that a platform grants before SIGKILL. */
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(20);

    @Bean
    DefaultKafkaConsumerFactoryCustomizer assignment(IntakeProperties properties, Replica replica) {
        return factory -> {
            factory.updateConfigs(properties.assignment().properties());
            factory.updateConfigs(Map.of(ConsumerConfig.CLIENT_ID_CONFIG, replica.name()));
            addPollThatSurvives(factory);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Boot's customizer knows no types; keys and values are read as bytes
    private static void addPollThatSurvives(DefaultKafkaConsumerFactory<?, ?> factory) {
        ((DefaultKafkaConsumerFactory) factory).addPostProcessor(new PollThatSurvives());
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> kafkaListenerContainerFactory(
            ConsumerFactory<byte[], byte[]> consumers,
            OrdersRebalanceListener rebalances,
            AssignedPartitions assigned,
            ApplicationEventPublisher events) {
        var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.setConcurrency(1);
        factory.setAutoStartup(false); // IntakeLifecycle starts it
        factory.setCommonErrorHandler(new StopLoudly(events, new UnreadablePartitions(assigned)));
        factory.setContainerCustomizer(container -> container.setAlwaysClientIdSuffix(false));
        var container = factory.getContainerProperties();
        container.setConsumerRebalanceListener(rebalances);
        container.setPollTimeout(POLL_TIMEOUT.toMillis());
        container.setShutdownTimeout(DRAIN_TIMEOUT.toMillis());
        container.setIdleEventInterval(POLL_TIMEOUT.toMillis());
        container.setAuthExceptionRetryInterval(Duration.ofSeconds(5));
        manualCommits(container);
        return factory;
    }

    /** The container commits nothing by itself, neither after the listener nor at an assignment: {@link AssignedPartitions} does. */
    private static void manualCommits(ContainerProperties container) {
        container.setAckMode(AckMode.MANUAL);
        container.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService resumptions() {
        return Background.thread("resumptions");
    }

    @Bean
    OrdersContainer ordersContainer(KafkaListenerEndpointRegistry containers, ScheduledExecutorService resumptions) {
        return new OrdersContainer(containers, resumptions);
    }

    @Bean
    BrokerLogIdentities logIdentities(KafkaProperties kafka, Replica replica) {
        return new BrokerLogIdentities(kafka.buildAdminProperties(), replica.name() + "-log-watch");
    }

    @Bean
    LogWatch logWatch(LogIdentities identities, IntakeProperties properties) {
        return new LogWatch(identities, properties.topic());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService logWatching(LogWatch watch) {
        return Background.repeat("log-watch", LogWatch.INTERVAL, watch::look);
    }

    @Bean
    StartingPoints startingPoints(PartitionProgress progress, LogIdentities identities) {
        return new StartingPoints(progress, identities);
    }

    @Bean
    LogChecks logChecks(AssignedPartitions assigned, StartingPoints startingPoints, LogWatch watch) {
        return new LogChecks(assigned, startingPoints, watch);
    }

    @Bean
    AssignedPartitions assignedPartitions(
            StartingPoints startingPoints, IntakeProperties properties, OrdersContainer container) {
        return new AssignedPartitions(
                startingPoints,
                new OffsetCommit(properties.commitTimeout()),
                new BackOff(properties.firstRetry(), properties.longestRetry(), new Random()),
                container);
    }

    @Bean
    IntakeMetrics intakeMetrics(MeterRegistry registry, AssignedPartitions assigned) {
        return new IntakeMetrics(registry, assigned);
    }

    @Bean
    IsolatedObservers isolatedObservers(List<IntakeObserver> observers, MeterRegistry registry) {
        return new IsolatedObservers(observers, IntakeMeter.OBSERVER_FAILURES.counter(registry));
    }

    @Bean
    Downstream downstream(IntakeProperties properties) {
        return new Downstream(properties.downstreamDelay());
    }

    @Bean
    SliceIntake sliceIntake(
            AssignedPartitions assigned,
            OrderDecoder decoder,
            SliceTransaction transaction,
            DeadLetterPublisher deadLetters,
            Downstream downstream) {
        return new SliceIntake(assigned, decoder, transaction::apply, deadLetters, downstream);
    }

    @Bean
    OrdersRebalanceListener ordersRebalanceListener(AssignedPartitions assigned, IsolatedObservers observers) {
        return new OrdersRebalanceListener(assigned, observers);
    }

    @Bean
    OrdersListener ordersListener(
            SliceIntake intake, AssignedPartitions assigned, LogChecks checks, IsolatedObservers observers) {
        return new OrdersListener(intake, assigned, checks, observers);
    }

    @Bean
    IntakeLifecycle intakeLifecycle(OrdersContainer container, Downstream downstream) {
        return new IntakeLifecycle(container, downstream);
    }

    @Bean
    IntakeState intakeState(OrdersContainer container, AssignedPartitions assigned) {
        return new IntakeState(container, assigned);
    }
}
