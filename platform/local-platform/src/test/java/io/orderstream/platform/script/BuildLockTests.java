package io.orderstream.platform.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLockTests {
    @Test
    void ofTwoFirstCommandsTheSecondSaysThatItWaits(@TempDir Path folder) throws Exception {
        var script = new Script("""
                . tools/shell/build-lock
                cd "$FOLDER"
                alone
                echo building
                read -r _
                """, Map.of("PATH", Script.PATH, "FOLDER", folder.toString()));
        var first = script.start();
        var second = first;
        try {
            assertThat(first.inputReader().readLine()).isEqualTo("building");
            second = script.start();
            BufferedReader output = second.inputReader();
            assertThat(output.readLine()).startsWith("Another ./orders builds or tests here: waiting");
            first.outputWriter().close();
            assertThat(output.readLine()).isEqualTo("building");
        } finally {
            first.destroy();
            second.destroy();
        }
    }
}
