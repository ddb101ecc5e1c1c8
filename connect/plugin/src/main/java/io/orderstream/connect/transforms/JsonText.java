package io.orderstream.connect.transforms;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.jspecify.annotations.Nullable;

/** Connect's data as JSON (RFC 8259). Bytes are base64, instants RFC 3339 in UTC. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Schema schema, Object value) {
        var text = new JsonText();
        text.append(schema, value);
        return text.out.toString();
    }

    private void append(Schema schema, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Struct struct -> struct(struct);
            case List<?> list -> list(schema.valueSchema(), list);
            case Map<?, ?> map -> map(schema, map);
            case BigDecimal decimal -> out.append(decimal.toPlainString());
            case Double number -> number(number, Double.isFinite(number));
            case Float number -> number(number, Float.isFinite(number));
            case Number number -> out.append(number);
            case Boolean bool -> out.append(bool);
            case Date instant -> string(instant.toInstant().toString());
            case byte[] bytes -> string(Base64.getEncoder().encodeToString(bytes));
            case ByteBuffer bytes -> string(base64(bytes.duplicate()));
            default -> string(value.toString());
        }
    }

    private void struct(Struct struct) {
        out.append('{');
        var separator = "";
        for (var field : struct.schema().fields()) {
            out.append(separator);
            string(field.name());
            out.append(':');
            append(field.schema(), struct.get(field));
            separator = ",";
        }
        out.append('}');
    }

    private void list(Schema element, List<?> list) {
        out.append('[');
        for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
            append(element, elements.next());
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void map(Schema schema, Map<?, ?> map) {
        out.append('{');
        var separator = "";
        for (var entry : map.entrySet()) {
            out.append(separator);
            string(String.valueOf(entry.getKey()));
            out.append(':');
            append(schema.valueSchema(), entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void number(Number number, boolean finite) {
        if (!finite) {
            throw new DataException("JSON has no " + number);
        }
        out.append(number);
    }

    private void string(String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case 0 -> throw new DataException("the text has a U+0000, which no jsonb can hold");
                default -> plain(c);
            }
        }
        out.append('"');
    }

    private void plain(char c) {
        if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    private static String base64(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return Base64.getEncoder().encodeToString(copy);
    }
}
