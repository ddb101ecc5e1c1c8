package io.orderstream.cli.images;

import io.orderstream.cli.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The docker command line. */
record Docker(Path home) {
    /** @throws CommandFailedException if there is no engine to talk to */
    void mustAnswer() {
        if (run(ProcessBuilder.Redirect.DISCARD, List.of("version", "--format", "{{.Server.Version}}"))
                        .status()
                != 0) {
            throw CommandFailedException.because(
                    "no Docker Engine answers. Start one, or point DOCKER_HOST at it; try: docker version");
        }
    }

    void build(Image image, BuildFacts facts) {
        var arguments = new ArrayList<>(List.of("build", "--quiet", "--network=none", "-f", "containers/Dockerfile"));
        arguments.addAll(List.of("--target", image.target(), "-t", tag(image, facts)));
        arguments.addAll(List.of("--build-arg", "VERSION=" + facts.version()));
        arguments.addAll(List.of("--build-arg", "REVISION=" + facts.revision()));
        arguments.addAll(List.of("--build-arg", "CREATED=" + facts.created()));
        // Times of the image's own history; BuildKit takes them from here instead of from the clock.
        arguments.addAll(
                List.of("--build-arg", "SOURCE_DATE_EPOCH=" + facts.created().getEpochSecond()));
        arguments.add(".");
        if (run(ProcessBuilder.Redirect.INHERIT, arguments).status() != 0) {
            throw CommandFailedException.because("building " + image.target() + " failed; see above");
        }
    }

    /** In bytes, uncompressed. */
    long size(Image image, BuildFacts facts) {
        var answer = run(
                ProcessBuilder.Redirect.INHERIT,
                List.of("image", "inspect", "--format", "{{.Size}}", tag(image, facts)));
        return Long.parseLong(answer.text());
    }

    static String tag(Image image, BuildFacts facts) {
        return image.target() + ":" + facts.version();
    }

    private Answer run(ProcessBuilder.Redirect errors, List<String> arguments) {
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
