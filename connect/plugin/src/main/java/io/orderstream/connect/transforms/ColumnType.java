package io.orderstream.connect.transforms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.SchemaBuilder;

/**
 * What a column takes: never more than PostgreSQL does, and nothing that it would round in silence.
 *
 * <p>{@code text}, {@code text PATTERN} (of the whole text), {@code uuid}, {@code numeric(P,S)}, {@code int}, {@code bigint},
 * {@code timestamptz}, {@code orderlines}.
 */
interface ColumnType {
    /** The column's own schema, whatever the record's was. */
    SchemaBuilder schema();

    /** @throws RefusedException if the column does not take the value */
    Object take(Object value) throws RefusedException;

    /** @throws IllegalArgumentException if there is no such type */
    static ColumnType parse(String text) {
        return switch (text) {
            case "text" -> new Text(Text.ANYTHING);
            case "uuid" -> new Text(Text.UUID);
            case "int" -> new Int();
            case "bigint" -> new BigInt();
            case "timestamptz" -> new Time();
            case "orderlines" -> new OrderLines();
            default -> {
                var numeric = Numeric.SYNTAX.matcher(text);
                if (numeric.matches()) {
                    yield new Numeric(Integer.parseInt(numeric.group(1)), Integer.parseInt(numeric.group(2)));
                }
                if (text.startsWith("text ")) {
                    yield new Text(
                            Pattern.compile(text.substring("text ".length()).strip()));
                }
                throw new IllegalArgumentException("there is no type " + text);
            }
        };
    }

    /** Without U+0000, which PostgreSQL cannot hold, and without half a character, which is no UTF-8. */
    record Text(Pattern pattern) implements ColumnType {
        static final Pattern ANYTHING = Pattern.compile("(?s).*");
        static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        @Override
        public SchemaBuilder schema() {
            return SchemaBuilder.string();
        }

        @Override
        public Object take(Object value) throws RefusedException {
            if (!(value instanceof String text)) {
                throw new RefusedException("is no text");
            }
            if (!storable(text)) {
                throw new RefusedException("has a U+0000 or half a character");
            }
            if (!pattern.matcher(text).matches()) {
                throw new RefusedException("does not match " + pattern);
            }
            return text;
        }

        static boolean storable(String text) {
            return text.codePoints()
                    .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        }
    }

    record Int() implements ColumnType {
        @Override
        public SchemaBuilder schema() {
            return SchemaBuilder.int32();
        }

        @Override
        public Object take(Object value) throws RefusedException {
            if (value instanceof Integer) {
                return value;
            }
            throw new RefusedException("is no int");
        }
    }

    record BigInt() implements ColumnType {
        @Override
        public SchemaBuilder schema() {
            return SchemaBuilder.int64();
        }

        @Override
        public Object take(Object value) throws RefusedException {
            if (value instanceof Long) {
                return value;
            }
            throw new RefusedException("is no bigint");
        }
    }

    /** Bounded before any arithmetic: a scale of its own choice makes a number of a billion digits out of a few bytes. */
    record Numeric(int precision, int scale) implements ColumnType {
        static final Pattern SYNTAX = Pattern.compile("numeric\\((\\d{1,3}),(\\d{1,3})\\)");
        /** A few more than needed: the exact check follows. */
        private static final int BITS_PER_DIGIT = 4;

        @Override
        public SchemaBuilder schema() {
            return Decimal.builder(scale);
        }

        @Override
        public Object take(Object value) throws RefusedException {
            if (!(value instanceof BigDecimal number)) {
                throw new RefusedException("is no decimal");
            }
            if (number.scale() < 0
                    || number.scale() > scale
                    || number.unscaledValue().bitLength() > precision * BITS_PER_DIGIT) {
                throw new RefusedException("does not fit numeric(" + precision + "," + scale + ")");
            }
            var scaled = number.setScale(scale);
            if (scaled.precision() > precision) {
                throw new RefusedException("does not fit numeric(" + precision + "," + scale + ")");
            }
            return scaled;
        }
    }

    /** As Debezium writes it: RFC 3339, in the years that everybody's calendar has. */
    record Time() implements ColumnType {
        private static final int LAST_YEAR = 9999;
        private static final String DEBEZIUMS_NAME = "io.debezium.time.ZonedTimestamp";

        @Override
        public SchemaBuilder schema() {
            return SchemaBuilder.string().name(DEBEZIUMS_NAME);
        }

        @Override
        public Object take(Object value) throws RefusedException {
            if (!(value instanceof String text)) {
                throw new RefusedException("is no point in time");
            }
            try {
                var year = OffsetDateTime.parse(text).getYear();
                if (year > 0 && year <= LAST_YEAR) {
                    return text;
                }
            } catch (DateTimeException _) {
                // the same as an impossible year
            }
            throw new RefusedException("is no point in time of the years 1 to " + LAST_YEAR);
        }
    }
}
