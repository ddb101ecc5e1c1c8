package io.orderstream.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;

class EndOfProcessTests {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final EndOfProcess end = new EndOfProcess(ended::countDown);

    @Test
    void aBrokenReplicaEnds() throws InterruptedException {
        end.onApplicationEvent(new AvailabilityChangeEvent<>(this, LivenessState.BROKEN));
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void oneThatOnlyWaitsGoesOn() {
        end.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
        end.onApplicationEvent(new AvailabilityChangeEvent<>(this, LivenessState.CORRECT));
        assertThat(ended.getCount()).isEqualTo(1);
    }
}
