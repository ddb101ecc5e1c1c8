package io.orderstream.platform.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/**
 * What an image says of its origin.
 *
 * @param created of the commit, not of the build: the same commit gives the same labels
 */
public record BuildFacts(String version, String revision, Instant created) {
    public static BuildFacts of(Path home) {
        var commit = git(home, "log", "-1", "--format=%H %ct");
        if (commit.isEmpty()) {
            return new BuildFacts(projectVersion(), "unknown", Instant.EPOCH);
        }
        var changed = git(home, "status", "--porcelain", "--untracked-files=no").isEmpty() ? "" : "-modified";
        var parts = commit.split(" ", 2);
        return new BuildFacts(projectVersion(), parts[0] + changed, Instant.ofEpochSecond(Long.parseLong(parts[1])));
    }

    /** The project's version, the same as in the root pom. */
    static String projectVersion() {
        var properties = new Properties();
        try (var in = BuildFacts.class.getResourceAsStream("/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** @return what git prints, or nothing where there is no git or no repository: images can be built from an archive too */
    private static String git(Path home, String... arguments) {
        try {
            var command = new ProcessBuilder("git", "-C", home.toString());
            command.command().addAll(List.of(arguments));
            var process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? text : "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
