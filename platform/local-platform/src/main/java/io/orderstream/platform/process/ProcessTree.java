package io.orderstream.platform.process;

import java.util.ArrayList;
import java.util.List;

/** A process and its descendants. */
final class ProcessTree {
    private ProcessTree() {}

    /** @return the process itself first */
    static List<ProcessIdentity> of(ProcessIdentity root) {
        var tree = new ArrayList<ProcessIdentity>();
        tree.add(root);
        ProcessHandle.of(root.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(handle -> ProcessIdentity.of(handle.pid()).stream())
                .forEach(tree::add);
        return tree;
    }
}
