package io.orderstream.benchmarks.offsets;

import io.orderstream.running.Text;

/**
 * What a crash left behind.
 *
 * @param number from 1
 * @param lost records that are committed and will never have their effect, since the crash before
 * @param again records that have their effect and are not committed: they come again
 */
record Crash(CommitStrategy strategy, int number, long lost, long again) {
    String line() {
        return Text.format("  %-35s  %-36s crash %d: %s", strategy.title(), strategy.commit(), number, consequence());
    }

    private String consequence() {
        if (lost > 0) {
            return again > 0 ? lost + " lost, " + again + " come again" : lost + " lost";
        }
        return again > 0 ? again + " come again" : "nothing lost, nothing again";
    }
}
