package io.orderstream.cli;

import io.orderstream.rules.CodeRules;
import java.util.Set;

class ArchitectureTests implements CodeRules {
    /** Where a command takes its "now", and hands it on. */
    @Override
    public Set<String> mayReadTheClock() {
        return Set.of("ListCommand", "RedriveCommand");
    }
}
