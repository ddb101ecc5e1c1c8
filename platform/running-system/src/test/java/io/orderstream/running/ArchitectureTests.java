package io.orderstream.running;

import io.orderstream.rules.CodeRules;
import java.util.Set;

class ArchitectureTests implements CodeRules {
    /** It waits for other processes. */
    @Override
    public Set<String> mayPause() {
        return Set.of("Waiting");
    }
}
