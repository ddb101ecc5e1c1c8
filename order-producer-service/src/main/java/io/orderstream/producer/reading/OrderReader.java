package io.orderstream.producer.reading;

import io.orderstream.producer.orders.CheckedOrder;
import io.orderstream.producer.orders.OrderLimits;
import io.orderstream.producer.orders.OrderRules;
import io.orderstream.producer.orders.Violation;
import io.orderstream.producer.orders.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads a request's body whole before anything is decided: a document that is no JSON at its end accepts no order. */
public final class OrderReader {
    private final OrderLimits limits;
    private final OrderRules rules;

    public OrderReader(OrderLimits limits) {
        this.limits = limits;
        this.rules = new OrderRules(limits);
    }

    /** Reads one order. */
    public Reading<CheckedOrder> readOrder(byte[] body) {
        return document(body, parser -> new Reading.Document<>(order(parser, false)));
    }

    /** Reads an array of orders; each is checked by itself. */
    public Reading<List<CheckedOrder>> readBatch(byte[] body) {
        return document(body, this::batch);
    }

    private Reading<List<CheckedOrder>> batch(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return new Reading.Misshapen<>(new Violation(FieldPath.BODY, "must be a JSON array of orders"));
        }
        var orders = new ArrayList<CheckedOrder>();
        var count = 0;
        for (; parser.nextToken() != JsonToken.END_ARRAY; count++) {
            if (count < limits.maxBatchOrders()) {
                orders.add(order(parser, true));
            } else {
                parser.skipChildren();
            }
        }
        if (count == 0 || count > limits.maxBatchOrders()) {
            var message = "must be 1 to " + limits.maxBatchOrders() + " orders, has " + count;
            return new Reading.Misshapen<>(new Violation(FieldPath.BODY, message));
        }
        return new Reading.Document<>(orders);
    }

    private CheckedOrder order(JsonParser parser, boolean inBatch) {
        var violations = new Violations(limits.maxViolations());
        return rules.check(new DraftReader(parser, violations, limits.maxLines(), inBatch).read(), violations);
    }

    private static <T> Reading<T> document(byte[] body, Function<JsonParser, Reading<T>> root) {
        var fault = Utf8.fault(body);
        if (fault != null) {
            return unreadable(fault);
        }
        try (JsonParser parser = StrictJson.parser(body)) {
            try {
                return parser.nextToken() == null ? unreadable("The body is empty.") : whole(parser, root);
            } catch (JacksonException e) {
                return syntaxError(parser, e);
            }
        }
    }

    private static <T> Reading<T> whole(JsonParser parser, Function<JsonParser, Reading<T>> root) {
        var reading = root.apply(parser);
        if (parser.nextToken() != null) {
            return unreadable(
                    "There is more after the end of the JSON value, at " + place(parser.currentTokenLocation()) + ".");
        }
        return reading;
    }

    /** Says where, in its own words: the parser's message quotes the input. */
    private static <T> Reading<T> syntaxError(JsonParser parser, JacksonException e) {
        var what = e instanceof StreamConstraintsException
                ? "The body is nested more than " + StrictJson.MAX_DEPTH + " levels deep"
                : "The body is not valid JSON";
        var at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        var field = FieldPath.of(parser.streamReadContext(), 0);
        return new Reading.Unreadable<>(
                what + ", at " + place(at) + ".", List.of(new Violation(field, "cannot be read at " + place(at))));
    }

    private static String place(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static <T> Reading<T> unreadable(String detail) {
        return new Reading.Unreadable<>(detail, List.of());
    }
}
