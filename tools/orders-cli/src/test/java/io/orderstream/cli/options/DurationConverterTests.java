package io.orderstream.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orderstream.running.Text;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTests {
    private final DurationConverter converter = new DurationConverter();

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "30s, PT30S", "2m, PT2M", "1h, PT1H", "15, PT15S", "0s, PT0S"})
    void readsWhatPeopleWrite(String text, Duration duration) {
        assertThat(converter.convert(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1s", "1.5s", "2 m", "1d", "99999999999s"})
    void saysWhatADurationLooksLike(String text) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> converter.convert(text))
                .withMessageContaining("500ms, 30s, 2m or 1h");
    }

    @Test
    void figuresReadTheSameWhereverTheyAreMade() {
        assertThat(Text.format("%,d %.1f", 54_600, 0.5)).isEqualTo("54,600 0.5");
    }
}
