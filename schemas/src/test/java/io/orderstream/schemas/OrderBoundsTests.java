package io.orderstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBoundsTests {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"Łódź-北京", "a/b c+d", "Stück ö", "👩\u200d👩\u200d👧", "عربي", "a_b.c-d"})
    void printableTextMayHaveLettersOfAnyLanguage(String text) {
        assertThat(OrderBounds.isPrintable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000", "a\n", "\u007f", "\u0085", "\u2028", "\u202e1", "\u2066x", "\u200f", "\u061c", "\ud800",
                "\uffff", "\ufdd0"
            })
    void controlAndBidirectionalCharactersAreNotPrintable(String text) {
        assertThat(OrderBounds.isPrintable(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "19.99,EUR,true",
        "19.9900,EUR,true",
        "19.999,EUR,false",
        "1500.00,JPY,true",
        "1.2345,JPY,false",
        "1.2340,KWD,true",
        "1.2345,KWD,false",
        "0.000,JPY,true",
        "1e3,JPY,true"
    })
    void anAmountIsExactWhenNothingIsLostInTheCurrency(BigDecimal amount, Currency currency, boolean exact) {
        assertThat(OrderBounds.isExact(amount, currency)).isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31T23:59:59Z,false",
        "2000-01-01T00:00:00Z,true",
        "2026-11-28T11:00:00Z,true",
        "2026-11-28T13:00:00Z,false",
        "9999-12-31T23:59:59Z,false"
    })
    void anOrderIsAcceptedNeitherLongAgoNorInTheFuture(Instant acceptedAt, boolean plausible) {
        assertThat(OrderBounds.isPlausible(acceptedAt, NOW)).isEqualTo(plausible);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "eur", "EURO", ""})
    void whatNoPriceCanBeInIsNoCurrency(String code) {
        assertThat(OrderBounds.currency(code)).isEmpty();
    }

    @Test
    void anIdIsCountedInCharactersAndNotOnlySpaces() {
        assertThat(OrderBounds.isIdLength("👧".repeat(64), OrderBounds.LONGEST_ID))
                .isTrue();
        assertThat(OrderBounds.isIdLength("👧".repeat(65), OrderBounds.LONGEST_ID))
                .isFalse();
        assertThat(OrderBounds.isIdLength("  ", OrderBounds.LONGEST_ID)).isFalse();
    }
}
