package io.orderstream.producer.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class TopicProbeTests {
    @Test
    void anErrorThatABrokerSentIsAnAnswer() {
        assertThat(TopicProbe.failed(new UnknownTopicOrPartitionException()).answered())
                .isTrue();
        assertThat(TopicProbe.failed(new TopicAuthorizationException("no")).answered())
                .isTrue();
    }

    @Test
    void aClientThatHeardNothingHasNoAnswer() {
        assertThat(TopicProbe.failed(new TimeoutException()).answered()).isFalse();
        assertThat(TopicProbe.failed(new DisconnectException()).answered()).isFalse();
        assertThat(TopicProbe.failed(new KafkaException("no route")).answered()).isFalse();
    }
}
