package io.orderstream.benchmarks.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GroupOwnershipTests {
    private static final GroupOwnership PAIRS =
            ownership(true, Map.of("c-1", List.of(0, 1), "c-2", List.of(2, 3), "c-3", List.of(4, 5)));

    @Test
    void isCompleteWhenEachHasSomethingAndNothingIsLeft() {
        assertThat(PAIRS.complete(3)).isTrue();
        assertThat(PAIRS.complete(2)).as("the dead one is still in it").isFalse();
        assertThat(ownership(false, PAIRS.owned()).complete(3))
                .as("in the middle")
                .isFalse();
        assertThat(ownership(true, Map.of("c-1", List.of(0, 1, 2), "c-2", List.of(3, 4)))
                        .complete(2))
                .as("one has no owner")
                .isFalse();
        assertThat(ownership(true, Map.of("c-1", List.of(0, 1, 2, 3, 4, 5), "c-2", List.of()))
                        .complete(2))
                .as("one has nothing")
                .isFalse();
    }

    @Test
    void isPrintedAsInTheReadme() {
        assertThat(PAIRS.layout()).isEqualTo("P0,P1 · P2,P3 · P4,P5");
    }

    private static GroupOwnership ownership(boolean settled, Map<String, ? extends Collection<Integer>> owned) {
        var sorted = new TreeMap<String, SortedSet<Integer>>();
        owned.forEach((replica, partitions) -> sorted.put(replica, new TreeSet<>(partitions)));
        return new GroupOwnership(settled, sorted);
    }
}
