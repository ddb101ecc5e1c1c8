package io.orderstream.platform.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./orders} and {@code ./mvnw} take of the caller's environment, and hand on. */
class CleanEnvironmentTests {
    private static final Map<String, String> HOSTILE = Map.ofEntries(
            Map.entry("PATH", Script.PATH),
            Map.entry("HOME", "/home/me"),
            Map.entry("LC_ALL", "C"),
            Map.entry("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/elsewhere"),
            Map.entry("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/elsewhere"),
            Map.entry("BASH_FUNC_find%%", "() { echo stolen; }"),
            Map.entry("JAVA_TOOL_OPTIONS", "-Dserver.port=1"),
            Map.entry("MAVEN_ARGS", "-Dmaven.repo.local=/elsewhere"),
            Map.entry("SHELLOPTS", "braceexpand:hashall:interactive-comments"),
            Map.entry("CDPATH", "/elsewhere"),
            Map.entry("CLEANED", "1"),
            Map.entry("ORDERS_STATE", "/my folder/with  two spaces\nand a line"),
            Map.entry("DATABASE_URL", "jdbc:postgresql://there/orders"),
            Map.entry("MVNW_REPOURL", "https://repository.example"));

    @TempDir
    private Path folder;

    @Test
    void aCommandHasWhatIsAllowedAndNothingElse() throws Exception {
        assertThat(after("all build command"))
                .containsOnly(
                        Map.entry("PATH", Script.PATH),
                        Map.entry("HOME", "/home/me"),
                        Map.entry("LC_ALL", "C.UTF-8"),
                        Map.entry("ORDERS_STATE", "/my folder/with  two spaces\nand a line"),
                        Map.entry("DATABASE_URL", "jdbc:postgresql://there/orders"),
                        Map.entry("MVNW_REPOURL", "https://repository.example"));
    }

    @Test
    void theBuildHasNoneOfTheSystemsSettings() throws Exception {
        assertThat(after("all build"))
                .containsOnly(
                        Map.entry("PATH", Script.PATH),
                        Map.entry("HOME", "/home/me"),
                        Map.entry("LC_ALL", "C.UTF-8"),
                        Map.entry("MVNW_REPOURL", "https://repository.example"));
    }

    @Test
    void argumentsComeThroughAsTheyAre() throws Exception {
        assertThat(run("all", "printf '<%s>' \"$@\"")).isEqualTo("<a b><><*>");
    }

    /** @return environment of what the script starts */
    private Map<String, String> after(String allowed) throws IOException, InterruptedException {
        var variables = run(allowed, "exec env -0").split("\0");
        return Arrays.stream(variables)
                .map(variable -> variable.split("=", 2))
                .filter(variable -> !variable[0].matches("PWD|SHLVL|_|OLDPWD")) // bash's own
                .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
    }

    private String run(String allowed, String command) throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("script"), """
                set -euo pipefail
                allowed='%s'
                . "%s/tools/shell/clean-environment" "%2$s/platform/local-platform/src/main/resources/environment.allowed" "$@"
                %s
                """.formatted(allowed, Script.HOME, command));
        var builder = new ProcessBuilder("bash", script.toString(), "a b", "", "*").directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(HOSTILE);
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
