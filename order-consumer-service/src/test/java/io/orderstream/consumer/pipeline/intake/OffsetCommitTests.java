package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderstream.consumer.pipeline.progress.NextOffset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OffsetCommitTests {
    private final TestConsumer consumer = new TestConsumer();
    private final OffsetCommit commit = new OffsetCommit(Duration.ofSeconds(1));

    @BeforeEach
    void owner() {
        consumer.assign(List.of(TestConsumer.partition(0)));
    }

    @Test
    void theGroupHearsOfTheNextOffset() {
        assertThat(committed()).isTrue();
        assertThat(consumer.committed(0)).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("io.orderstream.consumer.pipeline.intake.PartitionTransitionsTests#failedCommits")
    void whatPassesIsToBeTriedAgain(RuntimeException failure) {
        consumer.failCommits(List.of(failure));
        assertThat(committed()).isFalse();
        assertThat(consumer.committed(0)).isEqualTo(-1);
    }

    @Test
    void howeverOftenItIsWokenUpItCommits() {
        consumer.failCommits(List.of(new WakeupException(), new WakeupException(), new WakeupException()));
        assertThat(committed()).isTrue();
        assertThat(consumer.committed(0)).isEqualTo(4);
    }

    @Test
    void whatDoesNotPassIsThrown() {
        consumer.failCommits(List.of(new GroupAuthorizationException("group")));
        assertThatThrownBy(this::committed).isInstanceOf(GroupAuthorizationException.class);
    }

    private boolean committed() {
        return commit.commit(Map.of(TestConsumer.partition(0), new NextOffset(4)), consumer);
    }
}
