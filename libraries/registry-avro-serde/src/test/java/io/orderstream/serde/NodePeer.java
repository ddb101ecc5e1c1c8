package io.orderstream.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code @kafkajs/confluent-schema-registry} in a Node process, installed under target from the pinned versions. */
final class NodePeer {
    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path HOME = Path.of("target", "node");

    private NodePeer() {}

    /** Skips the calling test where there is no Node, no npm, or nowhere to install from. */
    static NodePeer installed() throws IOException, InterruptedException {
        assumeTrue(works("node", "--version") && works("npm", "--version"), "skipped: needs node and npm on the PATH");
        Files.createDirectories(HOME);
        for (var name : List.of("package.json", "package-lock.json", "peer.js")) {
            Files.write(HOME.resolve(name), Files.readAllBytes(SOURCES.resolve(name)));
        }
        assumeTrue(
                works("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                "skipped: npm could not install src/test/node, see target/node/output.log");
        return new NodePeer();
    }

    String encode(String url, String subject, String json) throws IOException, InterruptedException {
        return run("encode", url, subject, json);
    }

    String decode(String url, String hex) throws IOException, InterruptedException {
        return run("decode", url, "", hex);
    }

    private static String run(String action, String url, String subject, String input)
            throws IOException, InterruptedException {
        var inputFile = Files.writeString(HOME.resolve("input"), input);
        var errors = HOME.resolve("errors.log");
        var process = new ProcessBuilder("node", "peer.js", action, url, subject)
                .directory(HOME.toFile())
                .redirectInput(inputFile.toFile())
                .redirectError(errors.toFile())
                .start();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
            return text;
        }
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            Files.createDirectories(HOME);
            var process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(HOME.resolve("output.log").toFile())
                    .start();
            if (process.waitFor(2, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
