package io.orderstream.producer.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTests {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);

    @Test
    void countsDownAlsoWhenTheNanosecondsOverflow() {
        var deadline = Deadline.in(Duration.ofNanos(100), now::get);
        assertThat(deadline.remainingNanos()).isEqualTo(100);
        assertThat(deadline.leaves(Duration.ofNanos(100))).isTrue();
        now.addAndGet(99);
        assertThat(deadline.hasPassed()).isFalse();
        assertThat(deadline.leaves(Duration.ofNanos(2))).isFalse();
        now.addAndGet(1);
        assertThat(deadline.hasPassed()).isTrue();
    }

    @Test
    void canBeBroughtForward() {
        var deadline = Deadline.in(Duration.ofNanos(100), now::get).earlierBy(Duration.ofNanos(40));
        assertThat(deadline.remainingNanos()).isEqualTo(60);
    }
}
