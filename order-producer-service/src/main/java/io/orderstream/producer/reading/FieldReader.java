package io.orderstream.producer.reading;

import io.orderstream.producer.orders.Amounts;
import io.orderstream.producer.orders.Violations;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one value of an expected JSON type at the parser's position, or notes what it is instead and skips it. Never stops
 * the reading: the next field may have a violation as well.
 */
final class FieldReader {
    /** Digits of a number that surely fits an int. */
    private static final int INT_DIGITS = 9;

    private final JsonParser parser;
    private final Violations violations;
    private final int outer;

    FieldReader(JsonParser parser, Violations violations, int outer) {
        this.parser = parser;
        this.violations = violations;
        this.outer = outer;
    }

    @Nullable
    String text() {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        wrong("must be a JSON string");
        return null;
    }

    @Nullable
    Integer integer() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            wrong("must be a whole JSON number, without quotes, fraction or exponent");
            return null;
        }
        if (parser.getStringLength() > INT_DIGITS) {
            wrong("must have at most " + INT_DIGITS + " digits");
            return null;
        }
        return parser.getIntValue();
    }

    @Nullable
    BigDecimal decimal() {
        var token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            wrong("must be a decimal as a JSON string or number, such as \"19.99\"");
            return null;
        }
        BigDecimal amount = Amounts.parse(parser.getString()).orElse(null);
        if (amount == null) {
            wrong("must be a decimal of at most 40 characters, such as \"19.99\"");
        }
        return amount;
    }

    void unknown(String advice) {
        note("is not a field of this object; " + advice);
    }

    void repeated() {
        note("stands more than once; send it once");
    }

    void missing(String field) {
        violations.add(field, "is missing");
    }

    /** True at a container's first token; otherwise the violation is noted. */
    boolean begins(JsonToken container, String name) {
        if (parser.currentToken() == container) {
            return true;
        }
        wrong("must be a JSON " + name);
        return false;
    }

    private void wrong(String message) {
        note(parser.currentToken() == JsonToken.VALUE_NULL ? message + ", not null" : message);
    }

    private void note(String message) {
        // First to the value's end: at a container's beginning the parser's context is the container, not its field.
        parser.skipChildren();
        violations.add(FieldPath.of(parser.streamReadContext(), outer), message);
    }
}
