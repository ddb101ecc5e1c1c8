package io.orderstream.consumer.api;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** Amounts as text, in a currency's own fraction digits. */
public final class Amounts {
    private static final Map<String, Integer> FRACTION_DIGITS = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private Amounts() {}

    /** Never rounds: digits that matter stay, even if the currency has fewer. An unknown currency has two. */
    public static String text(BigDecimal amount, String currency) {
        int digits = FRACTION_DIGITS.getOrDefault(currency, 2);
        var exact = amount.stripTrailingZeros();
        return exact.setScale(Math.max(Math.max(digits, 0), exact.scale())).toPlainString();
    }
}
