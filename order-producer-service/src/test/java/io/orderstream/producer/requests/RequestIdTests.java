package io.orderstream.producer.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTests {
    @Test
    void saneIdIsTakenOver() {
        assertThat(RequestId.from("trace:7/a=b+c_d.e-f").value()).isEqualTo("trace:7/a=b+c_d.e-f");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a b", "a\nb", "a\u001b[31m", "<script>", "ä", "\"", "%0a"})
    void otherIsReplaced(@Nullable String header) {
        assertThat(UUID.fromString(RequestId.from(header).value()).version()).isEqualTo(4);
    }

    @Test
    void longIdIsReplaced() {
        assertThat(RequestId.from("a".repeat(129)).value()).hasSize(36);
    }
}
