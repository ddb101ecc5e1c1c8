package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;

class PollThatSurvivesTests {
    @Test
    void aLibraryThatCannotBeLoadedIsAnExceptionAndNotTheThreadsEnd() {
        var consumer = new PollThatSurvives().apply(failing(new UnsatisfiedLinkError("libzstd-jni")));
        assertThatExceptionOfType(BrokenPollException.class)
                .isThrownBy(() -> consumer.poll(Duration.ZERO))
                .withCauseInstanceOf(UnsatisfiedLinkError.class);
    }

    @Test
    void whatTheVirtualMachineThrowsPasses() {
        var consumer = new PollThatSurvives().apply(failing(new OutOfMemoryError("a test's")));
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> consumer.poll(Duration.ZERO));
    }

    private static MockConsumer<byte[], byte[]> failing(Error error) {
        return new MockConsumer<>("earliest") {
            @Override
            public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
                throw error;
            }
        };
    }
}
