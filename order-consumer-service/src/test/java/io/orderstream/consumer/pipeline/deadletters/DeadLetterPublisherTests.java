package io.orderstream.consumer.pipeline.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class DeadLetterPublisherTests {
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final DeadLetterPublisher publisher = new DeadLetterPublisher(
            producer, new DeadLetterRecords("consumer-1", InstantSource.fixed(Instant.EPOCH)), Duration.ZERO);
    private final DeadLettersInFlight inFlight = new DeadLettersInFlight();

    @Test
    void allAreSentAndOneWithoutAcknowledgementKeepsTheSliceWaiting() {
        var letters = List.of(Letters.at(7), Letters.at(9));
        assertThatThrownBy(() -> publisher.publish(letters, inFlight))
                .isInstanceOf(DeadLettersUnavailableException.class)
                .hasMessageContaining("not acknowledged");
        assertThat(producer.history()).hasSize(2);
        producer.completeNext();
        assertThatThrownBy(() -> publisher.publish(letters, inFlight))
                .isInstanceOf(DeadLettersUnavailableException.class);
        producer.completeNext();
        assertThatCode(() -> publisher.publish(letters, inFlight)).doesNotThrowAnyException();
        assertThat(producer.history()).as("a retry waits and does not send").hasSize(2);
    }

    @Test
    void whatWasNotWrittenIsSentAgainAsItIs() {
        attempt();
        producer.errorNext(new TimeoutException("expired"));
        attempt();
        assertThat(producer.history())
                .hasSize(2)
                .extracting(ProducerRecord::value)
                .doesNotContainNull();
    }

    @Test
    void whatTheTopicDoesNotTakeIsSentWithoutItsContent() {
        attempt();
        producer.errorNext(new RecordTooLargeException("too large"));
        attempt();
        assertThat(producer.history().getLast().value()).isNull();
        assertThat(producer.history().getLast().key()).isNull();
    }

    @Test
    void ifNothingCanBeHandedOverTheOthersAreNotTried() {
        producer.sendException = new TimeoutException("no metadata");
        assertThatThrownBy(() -> publisher.publish(List.of(Letters.at(7), Letters.at(9)), inFlight))
                .isInstanceOf(DeadLettersUnavailableException.class)
                .hasMessageContaining("no metadata");
        producer.sendException = null;
        attempt();
        assertThat(producer.history())
                .as("only the first was tried, and is now sent")
                .hasSize(1);
    }

    @Test
    void anInterruptedSendIsNotAnOutage() {
        producer.sendException = new InterruptException("stop");
        try {
            assertThatThrownBy(() -> publisher.publish(List.of(Letters.at(7)), inFlight))
                    .isInstanceOf(InterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anInterruptedWaitIsOneAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> publisher.publish(List.of(Letters.at(7)), inFlight))
                    .isInstanceOf(DeadLettersUnavailableException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private void attempt() {
        assertThatThrownBy(() -> publisher.publish(List.of(Letters.at(7)), inFlight))
                .isInstanceOf(DeadLettersUnavailableException.class);
    }
}
