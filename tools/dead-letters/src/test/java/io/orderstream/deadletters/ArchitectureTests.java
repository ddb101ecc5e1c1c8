package io.orderstream.deadletters;

import io.orderstream.rules.CodeRules;
import java.util.Set;

class ArchitectureTests implements CodeRules {
    /** It writes at a limited rate. */
    @Override
    public Set<String> mayPause() {
        return Set.of("WriteBack");
    }
}
