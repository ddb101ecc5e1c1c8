package io.orderstream.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TallyTests {
    private static final int CLIENTS = 4;

    private final Tally tally = new Tally();

    @Test
    void threeReasonsAreKeptAsExamples() {
        for (var reason = 1; reason <= 5; reason++) {
            refuse("reason " + reason);
        }
        assertThat(tally.reasons()).containsExactly("422: reason 1", "422: reason 2", "422: reason 3");
        assertThat(tally.refused.sum()).isEqualTo(5);
    }

    @Test
    void aReasonThatManyHearAtOnceIsKeptOnce() throws Exception {
        for (var round = 0; round < 200; round++) {
            var fresh = new Tally();
            var together = new CyclicBarrier(CLIENTS);
            Callable<Void> refusal = () -> {
                together.await();
                fresh.answered(new Answer.Refused(422, "scripted"), 1);
                return null;
            };
            try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
                for (var heard : clients.invokeAll(Collections.nCopies(CLIENTS, refusal))) {
                    heard.get();
                }
            }
            assertThat(fresh.reasons()).containsExactly("422: scripted");
        }
    }

    private void refuse(String why) {
        tally.answered(new Answer.Refused(422, why), 1);
    }
}
