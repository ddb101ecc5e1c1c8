package io.orderstream.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code kubectl kustomize}, which needs no cluster. */
final class Kubectl {
    static final Path HOME = Path.of(System.getProperty("orders.home", ".."));

    private Kubectl() {}

    /** Renders a folder under {@code k8s}; without kubectl the test is skipped, and says how to get it. */
    static String render(String folder) {
        var kubectl = find();
        assumeTrue(kubectl.isPresent(), "no kubectl here, so nothing is rendered; k8s/get-kubectl fetches one");
        try {
            var process = new ProcessBuilder(
                            kubectl.get().toString(),
                            "kustomize",
                            HOME.resolve("k8s").resolve(folder).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize " + folder + " failed; see above");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Optional<Path> find() {
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "kubectl"));
        return Stream.concat(Stream.of(HOME.resolve(".orders/tools/kubectl")), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
