package io.orderstream.producer.orders;

import io.orderstream.schemas.OrderBounds;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal amounts: bounded as text before any arithmetic, then checked against the currency and the column's precision. */
public final class Amounts {
    /** Longer than any amount within the bounds, and short enough for arithmetic that takes no time. */
    private static final int MAX_TEXT = 40;

    /** As many digits as a long surely holds. */
    private static final int MAX_PLAIN_TEXT = 18;

    /** JSON's number grammar (RFC 8259, section 6), the exponent at most two digits: 1e99999999 costs minutes of CPU. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?");

    private Amounts() {}

    /** The amount, or nothing if the text is none, or one of a length or exponent that no price has. */
    public static Optional<BigDecimal> parse(String text) {
        var plain = plain(text);
        if (plain != null) {
            return Optional.of(plain);
        }
        if (text.length() > MAX_TEXT || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    /**
     * What nearly every price is: a few digits and perhaps a point. A matcher for each would be a tenth of all that an order
     * allocates.
     *
     * @return null for everything else, be it an amount or not
     */
    private static @Nullable BigDecimal plain(String text) {
        var length = text.length();
        if (length == 0 || length > MAX_PLAIN_TEXT) {
            return null;
        }
        long unscaled = 0;
        var point = -1;
        for (var i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                unscaled = 10 * unscaled + (c - '0');
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                return null;
            }
        }
        var whole = point < 0 ? length : point;
        var wellFormed = whole > 0 && (whole == 1 || text.charAt(0) != '0') && point < length - 1;
        return wellFormed ? BigDecimal.valueOf(unscaled, point < 0 ? 0 : length - 1 - point) : null;
    }

    static @Nullable String priceFault(BigDecimal price, Currency currency) {
        if (price.signum() < 0) {
            return "must not be negative";
        }
        if (price.compareTo(OrderBounds.PRICE_BOUND) >= 0) {
            return "must be less than " + OrderBounds.PRICE_BOUND.toPlainString();
        }
        if (!OrderBounds.isExact(price, currency)) {
            return "must have at most " + currency.getDefaultFractionDigits() + " fraction digits in "
                    + currency.getCurrencyCode();
        }
        return null;
    }

    static boolean canBeStored(BigDecimal total) {
        return total.compareTo(OrderBounds.TOTAL_BOUND) < 0;
    }
}
