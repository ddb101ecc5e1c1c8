package io.orderstream.consumer.pipeline.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class NextOffsetTests {
    @Test
    void afterARecordComesTheNextOne() {
        assertThat(NextOffset.after(record(41))).isEqualTo(new NextOffset(42));
    }

    @Test
    void afterASliceComesWhatFollowsItsLastRecordAlsoBehindAGap() {
        assertThat(NextOffset.after(List.of(record(3), record(9)))).isEqualTo(new NextOffset(10));
    }

    @Test
    void offsetsAreOrdered() {
        assertThat(new NextOffset(9)).isLessThan(new NextOffset(10)).isEqualByComparingTo(new NextOffset(9));
    }

    @Test
    void itIsNeverNegative() {
        assertThat(new NextOffset(0).value()).isZero();
        assertThatThrownBy(() -> new NextOffset(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset) {
        return new ConsumerRecord<>("orders", 0, offset, null, new byte[0]);
    }
}
