package io.orderstream.cli.foodmart;

import java.util.Arrays;
import java.util.Optional;

/** The two years of sales, one table each. */
public enum FoodmartYear {
    Y1997(1997, 20_530, 367),
    Y1998(1998, 34_070, 732);

    private final int year;
    private final int orders;
    private final int firstTimeId;

    FoodmartYear(int year, int orders, int firstTimeId) {
        this.year = year;
        this.orders = orders;
        this.firstTimeId = firstTimeId;
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

    /** The data set's time ids are its days, counted on without a gap; {@code time_by_day} says the same. */
    static FoodmartYear ofTimeId(int timeId) {
        return timeId < Y1998.firstTimeId ? Y1997 : Y1998;
    }
}
