package io.orderstream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderstream.platform.folders.Distribution;
import io.orderstream.platform.process.Installed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Grafana's own schema, by its TypeScript types. */
class GrafanaSchemaIT {
    @Test
    void everyDashboardFitsGrafanasSchema() throws Exception {
        assumeTrue(Installed.find("npm").isPresent(), "skipped: npm is not installed");
        var process = new ProcessBuilder(
                        Distribution.ofThisBuild()
                                .monitoring()
                                .resolve("check-dashboards")
                                .toString(),
                        Path.of("target", "grafana-schema").toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("5 dashboards fit");
    }
}
