package io.orderstream.producer.reading;

import io.orderstream.producer.orders.Violation;
import java.util.List;

/** What became of a request's body. */
public sealed interface Reading<T> {
    /** A JSON document of the expected shape. Whether its orders are valid stands in the value. */
    record Document<T>(T value) implements Reading<T> {}

    /** No JSON, or none in UTF-8. Refused with 400. */
    record Unreadable<T>(String detail, List<Violation> where) implements Reading<T> {
        public Unreadable {
            where = List.copyOf(where);
        }
    }

    /** JSON, but not of the shape that is asked for as a whole. Refused with 422. */
    record Misshapen<T>(Violation violation) implements Reading<T> {}
}
