package io.orderstream.drills;

import io.orderstream.rules.CodeRules;
import java.util.Set;

class ArchitectureTests implements CodeRules {
    /** They keep a rate, or wait for other processes. */
    @Override
    public Set<String> mayPause() {
        return Set.of("Sampling");
    }

    /** They write down when something really happened. */
    @Override
    public Set<String> mayReadTheClock() {
        return Set.of("BelowMinIsr", "ConsumerTerm", "DrillChecker", "DrillRun");
    }
}
