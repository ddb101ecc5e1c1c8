package io.orderstream.verification.reading;

import java.util.ArrayList;
import java.util.List;

/** Numbers the few different values that come again and again, so that a column of ints can hold them. */
final class Numbering<T> {
    private final List<T> values = new ArrayList<>();

    int number(T value) {
        var number = values.indexOf(value);
        if (number >= 0) {
            return number;
        }
        values.add(value);
        return values.size() - 1;
    }

    T get(int number) {
        return values.get(number);
    }
}
