package io.orderstream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.process.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus's own judgement on its configuration and on each alert. */
class AlertRulesTests {
    @BeforeEach
    void promtoolIsInstalled() {
        assumeTrue(
                Installed.find("promtool").isPresent(),
                "skipped: promtool is not installed (Debian: apt-get install prometheus)");
    }

    @Test
    void everyAlertFiresWhenItShouldAndOnlyThen() throws Exception {
        promtool("test", "rules", "alerts-test.yml");
    }

    @Test
    void theConfigurationIsValid() throws Exception {
        promtool("check", "config", "prometheus.yml");
    }

    /** Compose puts the two files into one folder. */
    @Test
    void theConfigurationForComposeIsValid(@TempDir Path folder) throws Exception {
        var home = Distribution.ofThisBuild().home();
        Files.copy(home.resolve("containers/compose/prometheus.yml"), folder.resolve("prometheus.yml"));
        Files.copy(home.resolve("monitoring/alerts.yml"), folder.resolve("alerts.yml"));
        promtool(folder, "check", "config", "prometheus.yml");
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        promtool(Distribution.ofThisBuild().monitoring(), arguments);
    }

    private static void promtool(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
