package io.orderstream.consumer.watching.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AgesTests {
    @Test
    void aPercentileOfSeveralReplicasIsRightToATenth() {
        var fast = new TreeMap<Integer, Long>();
        for (var millis = 1; millis <= 99; millis++) {
            fast.merge(Ages.bucket(Duration.ofMillis(millis)), 1L, Long::sum);
        }
        var slow = new TreeMap<Integer, Long>();
        slow.merge(Ages.bucket(Duration.ofSeconds(9)), 1L, Long::sum);
        var all = Ages.sum(List.of(new Ages(fast), new Ages(slow)));
        assertThat(all.quantile(0.5)).hasValueCloseTo(0.050, within(0.005));
        assertThat(all.quantile(0.95)).hasValueCloseTo(0.095, within(0.0095));
        assertThat(all.quantile(1)).hasValueCloseTo(9.0, within(0.9));
    }

    @Test
    void withoutOrdersThereIsNone() {
        assertThat(Ages.sum(List.of()).quantile(0.5)).isEmpty();
    }
}
