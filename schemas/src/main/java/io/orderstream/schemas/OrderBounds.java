package io.orderstream.schemas;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the values of an order may be. The same on HTTP and on the topic: order-producer-service checks what is sent,
 * order-consumer-service checks again, for others can write to the topic as well.
 */
public final class OrderBounds {
    /** The scale of every amount in the record and in the database: {@code decimal(19,4)}. */
    public static final int STORED_SCALE = 4;

    /** Above every amount that a {@code decimal(19,4)} can hold; a total must be less. */
    public static final BigDecimal TOTAL_BOUND = BigDecimal.TEN.pow(15);

    /** A unit price must be less. Leaves room for a sum of quantities times prices in a {@code decimal(19,4)}. */
    public static final BigDecimal PRICE_BOUND = BigDecimal.TEN.pow(11);

    /** Characters (Unicode code points) of a customer id and of a SKU, at most. */
    public static final int LONGEST_ID = 64;

    /** Lines of one order, at most. */
    public static final int MOST_LINES = 10_000;

    /** Pieces of one line over HTTP, at most. More on the topic is an order that the stock does not suffice for. */
    public static final int MOST_PIECES = 100_000_000;

    /** No order was accepted before. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** How far another machine's clock may be ahead. */
    public static final Duration CLOCK_AHEAD = Duration.ofDays(1);

    private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .filter(currency -> currency.getDefaultFractionDigits() <= STORED_SCALE)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private OrderBounds() {}

    /** @return the currency of ISO 4217, if it is one that a price can be in: one with fraction digits, so neither XXX nor gold */
    public static Optional<Currency> currency(String code) {
        return Optional.ofNullable(CURRENCIES.get(code));
    }

    /** True if the text has at least one character that is no space, and no more characters than an id may have. */
    public static boolean isIdLength(String text, int longest) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }

    /** @return whether the amount is exact in the currency: {@code 19.9900} EUR is, {@code 19.999} is not */
    public static boolean isExact(BigDecimal amount, Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        return amount.scale() <= digits || amount.stripTrailingZeros().scale() <= digits;
    }

    /** @return whether an order can have been accepted then */
    public static boolean isPlausible(Instant acceptedAt, Instant now) {
        return !acceptedAt.isBefore(EARLIEST) && !acceptedAt.isAfter(now.plus(CLOCK_AHEAD));
    }

    /**
     * True if every character can be stored and shown as it is: no control characters (NUL breaks PostgreSQL, a line feed the
     * log), no line or paragraph separators, no half of a surrogate pair (it has no UTF-8 form), no non-character, and none
     * that turns the direction of what is written beside it (Unicode's Bidi_Control, UAX #9).
     */
    public static boolean isPrintable(String text) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isPrintable(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(int c) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> !turnsDirection(c);
            default -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
        };
    }

    private static boolean turnsDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
