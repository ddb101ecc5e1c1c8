package io.orderstream.load.foodmart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import net.hydromatic.foodmart.data.json.FoodmartJson;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A table of the data set: a stream of JSON objects, one per row, bound to {@code T} as they pass by. */
record FoodmartTable<T>(String name, ObjectReader row) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static <T> FoodmartTable<T> of(String name, Class<T> row) {
        return new FoodmartTable<>(name, JSON.readerFor(row));
    }

    /** One row at a time: the largest table is 24 MB of text, and the reader keeps none of it. */
    void forEach(Consumer<T> action) {
        try (var stream = new FoodmartJson().getTable(name);
                var rows = row.<T>readValues(stream)) {
            while (rows.hasNextValue()) {
                action.accept(rows.nextValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("FoodMart's table " + name + " cannot be read", e);
        }
    }
}
