package io.orderstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made from another file is what that file says now. {@code k8s/generate} makes it anew. */
class GeneratedTests {
    @ParameterizedTest
    @EnumSource
    void saysWhatItsSourceSays(Generated generated) throws IOException {
        if (System.getProperty("k8s.write") != null) {
            Files.writeString(generated.file, generated.text());
        }
        assertThat(generated.file).hasContent(generated.text());
    }
}
