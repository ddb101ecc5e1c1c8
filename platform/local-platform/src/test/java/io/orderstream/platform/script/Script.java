package io.orderstream.platform.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines for bash, in an environment that the test makes. */
record Script(String text, Map<String, String> environment) {
    static final Path HOME = Path.of(System.getProperty("orders.home"));
    static final String PATH = System.getenv("PATH");

    /** The functions of {@code ./orders doctor}, then the given lines; whose folder is the home of the project. */
    static Script ofDoctor(String lines) {
        return new Script("""
                set -euo pipefail
                home=$PWD state=$PWD/.orders caller=$PWD
                . tools/shell/jdk
                . tools/shell/doctor
                """ + lines, Map.of("PATH", PATH, "HOME", "/tmp", "LC_ALL", "C.UTF-8"));
    }

    Script with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Script(text, all);
    }

    record Result(int code, List<String> lines) {}

    Process start() throws IOException {
        var builder =
                new ProcessBuilder("bash", "-c", text).directory(HOME.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    Result run() throws IOException, InterruptedException {
        var process = start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.lines().toList());
    }
}
