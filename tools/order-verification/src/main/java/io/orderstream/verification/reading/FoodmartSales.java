package io.orderstream.verification.reading;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The retail data set's orders in a ledger: their totals are told by year. */
public final class FoodmartSales {
    private static final String PREFIX = "foodmart-";
    private static final Pattern TEXT = Pattern.compile(PREFIX + "(\\d{1,4})-(\\d{1,6})-(\\d{1,3})");

    /** The data set's time ids are its days, counted on without a gap from 367, the first of 1997. */
    private static final int FIRST_DAY_OF_1998 = 732;

    private FoodmartSales() {}

    /** @return the year of the sale that this idempotency key stands for, or empty if it is not one of the data set's */
    public static OptionalInt yearOf(String idempotencyKey) {
        // Asked for each line of a ledger: the pattern only where the prefix already fits.
        if (!idempotencyKey.startsWith(PREFIX)) {
            return OptionalInt.empty();
        }
        var text = TEXT.matcher(idempotencyKey);
        return text.matches()
                ? OptionalInt.of(Integer.parseInt(text.group(1)) < FIRST_DAY_OF_1998 ? 1997 : 1998)
                : OptionalInt.empty();
    }
}
