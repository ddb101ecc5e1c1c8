package io.orderstream.producer.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "19.99",
                "0.50",
                "1e2",
                "1E+2",
                "0.0001",
                "99999999999.9999",
                "0e99",
                "999999999999999999",
                "0.9999999999999999",
                "1234567890123456.7",
                "9999999999999999999",
                "12345678901234567.8"
            })
    void decimalsAreRead(String text) {
        assertThat(Amounts.parse(text)).contains(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "0.",
                "00",
                "00.5",
                "1.2.3",
                "1..2",
                "-",
                " 1",
                "1 ",
                "+1",
                ".5",
                "5.",
                "007",
                "1,5",
                "1_0",
                "0x1",
                "1e",
                "1e999",
                "1e99999999",
                "1e-99999999",
                "NaN",
                "Infinity",
                "-Infinity",
                "１",
                "1\n",
                "99999999999999999999999999999999999999999"
            })
    void othersAreNot(String text) {
        assertThat(Amounts.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "19.99,EUR,",
        "20,EUR,",
        "1E+1,EUR,",
        "0,EUR,",
        "100,JPY,",
        "1.234,KWD,",
        "99999999999.99,EUR,",
        "-0.01,EUR,must not be negative",
        "19.999,EUR,must have at most 2 fraction digits in EUR",
        "19.990,EUR,",
        "19.9900,EUR,",
        "1500.00,JPY,",
        "1.2345,JPY,must have at most 0 fraction digits in JPY",
        "1e-5,EUR,must have at most 2 fraction digits in EUR",
        "0.5,JPY,must have at most 0 fraction digits in JPY",
        "100000000000,EUR,must be less than 100000000000",
        "1e99,EUR,must be less than 100000000000"
    })
    void pricesAreBoundedBeforeArithmetic(String price, String currency, String fault) {
        assertThat(Amounts.priceFault(new BigDecimal(price), Currency.getInstance(currency)))
                .isEqualTo(fault);
    }

    @Test
    void totalFitsTheColumn() {
        assertThat(Amounts.canBeStored(new BigDecimal("999999999999999.9999"))).isTrue();
        assertThat(Amounts.canBeStored(new BigDecimal("1000000000000000"))).isFalse();
    }
}
