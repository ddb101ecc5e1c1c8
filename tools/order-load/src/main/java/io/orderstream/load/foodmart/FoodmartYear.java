package io.orderstream.load.foodmart;

import java.util.Arrays;
import java.util.Optional;

/** The two years of sales, one table each. */
public enum FoodmartYear {
    Y1997(1997, 20_530),
    Y1998(1998, 34_070);

    private final int year;
    private final int orders;

    FoodmartYear(int year, int orders) {
        this.year = year;
        this.orders = orders;
    }

    public int year() {
        return year;
    }

    /** @return how many orders the year's sold lines are, known so that a progress bar has its end at once */
    public int orders() {
        return orders;
    }

    String table() {
        return "sales_fact_" + year;
    }

    public static Optional<FoodmartYear> of(int year) {
        return Arrays.stream(values()).filter(y -> y.year == year).findFirst();
    }
}
