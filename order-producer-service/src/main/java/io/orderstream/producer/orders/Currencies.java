package io.orderstream.producer.orders;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Currencies that a price can be in: those of ISO 4217 that have fraction digits, so neither XXX nor gold. */
final class Currencies {
    private static final Map<String, Currency> BY_CODE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .filter(currency -> currency.getDefaultFractionDigits() <= Amounts.STORED_SCALE)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private Currencies() {}

    static Optional<Currency> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
