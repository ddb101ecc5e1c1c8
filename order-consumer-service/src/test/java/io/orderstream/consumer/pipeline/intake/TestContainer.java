package io.orderstream.consumer.pipeline.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/** spring-kafka's container without the thread that polls. */
final class TestContainer extends KafkaMessageListenerContainer<byte[], byte[]> {
    TestContainer() {
        super(new DefaultKafkaConsumerFactory<>(Map.of()), properties());
    }

    /** @return a registry that knows this container by the listener's name */
    KafkaListenerEndpointRegistry registered() {
        return new Registry(this);
    }

    static KafkaListenerEndpointRegistry noneRegistered() {
        return new Registry(null);
    }

    void stops() {
        setRunning(false);
    }

    @Override
    protected void doStart() {
        setRunning(true);
    }

    private static ContainerProperties properties() {
        var properties = new ContainerProperties(TestConsumer.TOPIC);
        properties.setGroupId("group");
        properties.setMessageListener((BatchMessageListener<byte[], byte[]>) _ -> {});
        return properties;
    }

    private static final class Registry extends KafkaListenerEndpointRegistry {
        private final @Nullable TestContainer container;

        private Registry(@Nullable TestContainer container) {
            this.container = container;
        }

        @Override
        public @Nullable MessageListenerContainer getListenerContainer(String id) {
            return id.equals(OrdersListener.ID) ? container : null;
        }
    }
}
