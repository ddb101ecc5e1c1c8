package io.orderstream.consumer.pipeline.intake;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
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

    /** Between two lines about polls that fail. */
    private static final Duration QUIET = Duration.ofSeconds(5);
    /** After a poll that failed at once: the next would, too, and a loop without a pause takes a core. */
    private static final Duration BREATH = Duration.ofMillis(200);

    private final CommonErrorHandler stopping = new CommonContainerStoppingErrorHandler();
    private final ApplicationEventPublisher events;
    private final UnreadablePartitions unreadable;
    private long lastWarning = System.nanoTime() - QUIET.toNanos();

    StopLoudly(ApplicationEventPublisher events, UnreadablePartitions unreadable) {
        this.events = events;
        this.unreadable = unreadable;
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

    /**
     * Thrown by poll itself. Kafka's own errors pass or stay without harm: no record was handed out, polling goes on, without the
     * partition that is to blame if one is.
     */
    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        if (thrown instanceof KafkaException failed && !(thrown instanceof FencedInstanceIdException)) {
            if (!unreadable.putOff(failed, consumer)) {
                warn(failed);
                LockSupport.parkNanos(BREATH.toNanos());
            }
            return;
        }
        LOG.error("Stopping: poll failed", thrown);
        AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        stopping.handleOtherException(thrown, consumer, container, batchListener);
    }

    private void warn(KafkaException failed) {
        var now = System.nanoTime();
        if (now - lastWarning >= QUIET.toNanos()) {
            lastWarning = now;
            LOG.warn("Poll failed, polling on: {}", failed.toString());
        }
    }
}
