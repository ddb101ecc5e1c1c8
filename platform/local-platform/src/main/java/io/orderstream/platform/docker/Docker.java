package io.orderstream.platform.docker;

import io.orderstream.running.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs docker as the user would: the same engine, context and plug-ins, and nothing else to configure.
 *
 * @param home the project's root, where it runs
 */
public record Docker(Path home) {
    /** @throws CommandFailedException if there is no engine to talk to */
    public void mustAnswer() {
        if (call(ProcessBuilder.Redirect.DISCARD, List.of("version", "--format", "{{.Server.Version}}"))
                        .status()
                != 0) {
            throw CommandFailedException.because(
                    "no Docker Engine answers. Start one, or point DOCKER_HOST at it; try: docker version");
        }
    }

    /**
     * Errors go to the caller's own stderr.
     *
     * @return what docker printed
     * @throws CommandFailedException if it ends with another status than 0
     */
    public String run(List<String> arguments) {
        var answer = call(ProcessBuilder.Redirect.INHERIT, arguments);
        if (answer.status() != 0) {
            throw CommandFailedException.because("docker " + arguments.getFirst() + " failed; see above");
        }
        return answer.text();
    }

    private Answer call(ProcessBuilder.Redirect errors, List<String> arguments) {
        var command = new ProcessBuilder("docker").directory(home.toFile()).redirectError(errors);
        command.command().addAll(arguments);
        try {
            var process = command.start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            throw CommandFailedException.because("there is no docker command: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while docker ran", e);
        }
    }

    private record Answer(int status, String text) {}
}
