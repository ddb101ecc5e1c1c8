package io.orderstream.benchmarks.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashTests {
    @ParameterizedTest
    @CsvSource({
        "6, 0, 6 lost",
        "0, 5, 5 come again",
        "6, 5, '6 lost, 5 come again'",
        "0, 0, 'nothing lost, nothing again'"
    })
    void aLineSaysWhatACrashLeftBehind(long lost, long again, String said) {
        assertThat(new Crash(CommitStrategy.AUTO, 1, lost, again).line()).endsWith("crash 1: " + said);
    }

    @ParameterizedTest
    @CsvSource({
        "NOTHING, 1, 1, true",
        "NOTHING_LOST, 0, 9, true",
        "NOTHING_LOST, 1, 0, false",
        "NOTHING_TWICE, 9, 0, true",
        "NOTHING_TWICE, 0, 1, false",
        "EXACTLY_ONCE, 0, 0, true",
        "EXACTLY_ONCE, 1, 0, false",
        "EXACTLY_ONCE, 0, 1, false"
    })
    void aPromiseIsKeptOrNot(Promise promise, long lost, long repeated, boolean kept) {
        assertThat(promise.kept(lost, repeated)).isEqualTo(kept);
    }

    @Test
    void aPlanIsItsSeedsAndLeavesEnoughRecordsForEachCrash() {
        for (long seed = 0; seed < 100; seed++) {
            var plan = Plan.of(2_000, 5, seed);
            assertThat(plan).isEqualTo(Plan.of(2_000, 5, seed));
            assertThat(plan.crashes())
                    .hasSize(5)
                    .allSatisfy(effects -> assertThat(effects).isBetween(160, 240));
        }
    }
}
