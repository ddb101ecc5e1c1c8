package io.orderstream.verification;

import io.orderstream.rules.CodeRules;
import java.util.Set;

class ArchitectureTests implements CodeRules {
    /** It looks at a fixed rate. */
    @Override
    public Set<String> mayPause() {
        return Set.of("CommitWatch");
    }
}
