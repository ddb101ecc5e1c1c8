package io.orderstream.platform;

import io.orderstream.rules.CodeRules;
import java.util.Set;

class ArchitectureTests implements CodeRules {
    /** They wait for other processes, or are the delay that is asked for. */
    @Override
    public Set<String> mayPause() {
        return Set.of("ConnectApi", "ConnectorDeployment", "DelayingQueue");
    }
}
