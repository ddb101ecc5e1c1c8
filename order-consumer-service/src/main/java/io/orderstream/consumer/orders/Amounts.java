package io.orderstream.consumer.orders;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;

/** Amounts as text, in a currency's own fraction digits. */
public final class Amounts {
    private Amounts() {}

    /** Never rounds: digits that matter stay, even if the currency has fewer. An unknown currency has two. */
    public static String text(BigDecimal amount, String currency) {
        var digits = Arrays.stream(Currency.availableCurrencies().toArray(Currency[]::new))
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(2);
        var exact = amount.stripTrailingZeros();
        return exact.setScale(Math.max(Math.max(digits, 0), exact.scale())).toPlainString();
    }
}
