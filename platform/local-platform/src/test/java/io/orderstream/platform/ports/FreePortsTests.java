package io.orderstream.platform.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTests {
    @Test
    void aBlockIsGivenOnceAndItsPortsAreFree() {
        var bases = IntStream.range(0, 20).map(_ -> FreePorts.base()).boxed().toList();
        assertThat(bases).doesNotHaveDuplicates().allSatisfy(base -> {
            assertThat(FreePorts.free(base)).as("the claim, for others to see").isFalse();
            assertThat(IntStream.range(base + 1, base + BasedPorts.SIZE)).allMatch(FreePorts::free);
        });
    }
}
