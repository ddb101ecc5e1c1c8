package io.orderstream.consumer.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTests {
    @ParameterizedTest
    @CsvSource({
        "39.9800, EUR, 39.98",
        "40.0000, USD, 40.00",
        "500.0000, JPY, 500",
        "1.2340, KWD, 1.234",
        "0.0000, EUR, 0.00",
        "1.0050, EUR, 1.005",
        "7.0000, ZZZ, 7.00"
    })
    void anAmountHasTheDigitsOfItsCurrencyAndLosesNone(BigDecimal amount, String currency, String text) {
        assertThat(Amounts.text(amount, currency)).isEqualTo(text);
    }
}
