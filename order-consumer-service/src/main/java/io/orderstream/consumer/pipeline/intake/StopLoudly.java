package io.orderstream.consumer.pipeline.intake;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * What the intake has no outcome for is a bug: nothing is committed, the container stops, liveness goes down, and whoever runs
 * the service sees it and restarts it. The library's default would retry ten times and then commit past the record.
 */
final class StopLoudly implements CommonErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(StopLoudly.class);

    private final CommonErrorHandler stopping = new CommonContainerStoppingErrorHandler();
    private final ApplicationEventPublisher events;

    StopLoudly(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        LOG.error("Stopping: {} has no outcome; nothing of it is committed", records.partitions(), thrown);
        AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        stopping.handleBatch(thrown, records, consumer, container, invokeListener);
    }

    /** Thrown by poll itself. Kafka's own errors pass or stay without harm: no record was handed out, polling goes on. */
    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        if (thrown instanceof KafkaException && !(thrown instanceof FencedInstanceIdException)) {
            LOG.warn("Poll failed, polling on: {}", thrown.toString());
            return;
        }
        LOG.error("Stopping: poll failed", thrown);
        AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        stopping.handleOtherException(thrown, consumer, container, batchListener);
    }
}
