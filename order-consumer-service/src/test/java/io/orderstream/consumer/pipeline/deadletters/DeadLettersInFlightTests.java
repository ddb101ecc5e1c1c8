package io.orderstream.consumer.pipeline.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeadLettersInFlightTests {
    private final DeadLettersInFlight inFlight = new DeadLettersInFlight();

    @Test
    void aRecordsDeadLetterIsFoundByItsOffsetUntilThePartitionHasMovedPastIt() {
        var acknowledgement = new CompletableFuture<Void>();
        inFlight.sent(Letters.at(7).record(), acknowledgement);
        assertThat(inFlight.of(Letters.at(7).record())).containsSame(acknowledgement);
        assertThat(inFlight.of(Letters.at(8).record())).isEmpty();
        inFlight.clear();
        assertThat(inFlight.of(Letters.at(7).record())).isEmpty();
    }

    @Test
    void theLastAttemptCounts() {
        inFlight.sent(Letters.at(7).record(), new CompletableFuture<>());
        var second = new CompletableFuture<Void>();
        inFlight.sent(Letters.at(7).record(), second);
        assertThat(inFlight.of(Letters.at(7).record())).containsSame(second);
    }
}
