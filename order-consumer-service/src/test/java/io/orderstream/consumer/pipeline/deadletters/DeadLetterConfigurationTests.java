package io.orderstream.consumer.pipeline.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.Replica;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class DeadLetterConfigurationTests {
    private final KafkaProperties kafka = new KafkaProperties();

    @Test
    void theProducerNeverGivesUpByItselfAndBlocksNoLongerThanAnAttemptWaits() {
        kafka.getProducer().setAcks("1");
        var settings = DeadLetterConfiguration.producerSettings(
                kafka, new DeadLetterProperties(Duration.ofSeconds(3)), new Replica("consumer-2"));
        assertThat(settings)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("delivery.timeout.ms", Integer.MAX_VALUE)
                .containsEntry("max.block.ms", 3_000L)
                .containsEntry("client.id", "consumer-2-dead-letters");
    }
}
