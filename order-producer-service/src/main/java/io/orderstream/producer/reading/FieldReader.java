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
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? parser.getString()
                : otherwise("must be a JSON string");
    }

    @Nullable
    Integer integer() {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= INT_DIGITS) {
            return parser.getIntValue();
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return otherwise("must have at most " + INT_DIGITS + " digits");
        }
        return otherwise("must be a whole JSON number, without quotes, fraction or exponent");
    }

    @Nullable
    BigDecimal decimal() {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> amount(parser.getString());
            case null, default -> otherwise("must be a decimal as a JSON string or number, such as \"19.99\"");
        };
    }

    private @Nullable BigDecimal amount(String text) {
        BigDecimal amount = Amounts.parse(text).orElse(null);
        return amount != null ? amount : otherwise("must be a decimal of at most 40 characters, such as \"19.99\"");
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
        otherwise("must be a JSON " + name);
        return false;
    }

    /** Generic only so that a caller can return it; it is always null. */
    private <T> @Nullable T otherwise(String message) {
        note(parser.currentToken() == JsonToken.VALUE_NULL ? message + ", not null" : message);
        return null;
    }

    private void note(String message) {
        // First to the value's end: at a container's beginning the parser's context is the container, not its field.
        parser.skipChildren();
        violations.add(FieldPath.of(parser.streamReadContext(), outer), message);
    }
}
