package io.orderstream.consumer.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CauseTests {
    @Test
    void onlyTheDatabaseAndTheReplicasEndHoldUpPartitionsThatHaveNotFailedThemselves() {
        assertThat(Arrays.stream(Cause.values()).filter(Cause::ofAllPartitions))
                .containsExactly(Cause.DATABASE, Cause.SHUTDOWN);
    }
}
