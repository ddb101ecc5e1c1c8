package io.orderstream.platform.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to execute for a part.
 *
 * @param environment besides the little that {@link AllowedEnvironment} hands on to all
 * @param folder working directory
 * @param background whether it leaves the processors to the others while they want them
 */
public record Launch(List<String> command, Map<String, String> environment, Path folder, boolean background) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Launch(List<String> command, Map<String, String> environment, Path folder) {
        this(command, environment, folder, false);
    }

    /** The same, for a part that no customer and no order waits for. */
    public Launch inBackground() {
        return new Launch(command, environment, folder, true);
    }
}
