package io.orderstream.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderstream.cli.Orders;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Builds the images as a user does. The test is skipped where what they are built from, or run with, cannot be had. */
final class BuiltImages {
    static final String KAFKA = "apache/kafka:" + System.getProperty("kafka.version");
    static final String REGISTRY = "apicurio/apicurio-registry:" + System.getProperty("registry.version");
    static final String POSTGRES =
            "postgres:" + System.getProperty("postgres.version", "").replaceFirst("\\.0$", "");

    private BuiltImages() {}

    static void assumeTheirBases() {
        for (var image : List.of("eclipse-temurin:25-jdk", "debian:bookworm-slim", KAFKA, REGISTRY, POSTGRES)) {
            assumeTrue(available(image), image + " is neither here nor can it be pulled: no container tests");
        }
    }

    static void build() {
        assertThat(Orders.commandLine().execute("images")).isZero();
    }

    static String ours(String name) {
        return name + ":" + System.getProperty("orders.version");
    }

    private static boolean available(String image) {
        return Stream.of(List.of("docker", "image", "inspect", image), List.of("docker", "pull", "--quiet", image))
                .anyMatch(BuiltImages::succeeds);
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
