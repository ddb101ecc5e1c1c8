package io.orderstream.producer.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchStatusTests {
    @ParameterizedTest
    @CsvSource({
        "202,202",
        "202 202,202",
        "202 422,207",
        "503 202,207",
        "422,422",
        "422 413,422",
        "422 503,503",
        "503 503,503"
    })
    void saysWhatBecameOfTheOrdersTogether(String items, int status) {
        List<ItemAnswer> answers = Arrays.stream(items.split(" "))
                .map(item -> new ItemAnswer(0, Integer.parseInt(item), null, null, null, null, null))
                .toList();
        assertThat(BatchStatus.of(answers).value()).isEqualTo(status);
    }
}
