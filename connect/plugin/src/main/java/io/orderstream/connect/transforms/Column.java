package io.orderstream.connect.transforms;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/**
 * A column of the row.
 *
 * @param field of the record's value, from which it comes
 * @param optional whether the field may be absent
 */
record Column(String name, String field, boolean optional, ColumnType type) {
    private static final String OPTIONAL = "?";

    /**
     * Reads {@code FIELD TYPE} or {@code FIELD? TYPE}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Column parse(String name, String text) {
        var parts = text.strip().split("\\s+", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("needs a field and a type");
        }
        var optional = parts[0].endsWith(OPTIONAL);
        var field = optional ? parts[0].substring(0, parts[0].length() - OPTIONAL.length()) : parts[0];
        return new Column(name, field, optional, ColumnType.parse(parts[1]));
    }

    Schema schema() {
        var schema = type.schema();
        return (optional ? schema.optional() : schema).build();
    }

    @Nullable
    Object of(Struct value) throws RefusedException {
        var given = value.schema().field(field);
        var content = given == null ? null : value.get(given);
        if (content != null) {
            return type.take(content);
        }
        if (optional) {
            return null;
        }
        throw new RefusedException("is absent");
    }
}
