package io.orderstream.platform.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to execute for a part.
 *
 * @param environment added to this process's own
 * @param folder working directory
 */
public record Launch(List<String> command, Map<String, String> environment, Path folder) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
