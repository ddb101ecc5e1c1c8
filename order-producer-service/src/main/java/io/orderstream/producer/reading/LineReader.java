package io.orderstream.producer.reading;

import io.orderstream.producer.orders.LineDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code lines}. */
final class LineReader {
    private static final int SKU = 1;
    private static final int QUANTITY = 2;
    private static final int UNIT_PRICE = 4;

    private final JsonParser parser;
    private final FieldReader fields;
    private final int maxLines;

    private @Nullable String sku;
    private @Nullable Integer quantity;
    private @Nullable BigDecimal unitPrice;
    private int seen;

    /** How many lines there were, those above the limit included. */
    int count;

    LineReader(JsonParser parser, FieldReader fields, int maxLines) {
        this.parser = parser;
        this.fields = fields;
        this.maxLines = maxLines;
    }

    @Nullable
    List<LineDraft> lines() {
        if (!fields.begins(JsonToken.START_ARRAY, "array of lines")) {
            return null;
        }
        var lines = new ArrayList<LineDraft>(4);
        for (count = 0; parser.nextToken() != JsonToken.END_ARRAY; count++) {
            if (count < maxLines) {
                lines.add(line());
            } else {
                parser.skipChildren();
            }
        }
        return lines;
    }

    private LineDraft line() {
        if (!fields.begins(JsonToken.START_OBJECT, "object with sku, quantity and unitPrice")) {
            return LineDraft.UNREADABLE;
        }
        sku = null;
        quantity = null;
        unitPrice = null;
        seen = 0;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            field(name);
        }
        if (seen != (SKU | QUANTITY | UNIT_PRICE)) {
            missing();
        }
        return new LineDraft(sku, quantity, unitPrice);
    }

    private void field(String name) {
        switch (name) {
            case "sku" -> {
                if (first(SKU)) {
                    sku = fields.text();
                }
            }
            case "quantity" -> {
                if (first(QUANTITY)) {
                    quantity = fields.integer();
                }
            }
            case "unitPrice" -> {
                if (first(UNIT_PRICE)) {
                    unitPrice = fields.decimal();
                }
            }
            default -> fields.unknown("a line has sku, quantity and unitPrice");
        }
    }

    private boolean first(int field) {
        if ((seen & field) != 0) {
            fields.repeated();
            return false;
        }
        seen |= field;
        return true;
    }

    private void missing() {
        var prefix = "lines[" + count + "].";
        if ((seen & SKU) == 0) {
            fields.missing(prefix + "sku");
        }
        if ((seen & QUANTITY) == 0) {
            fields.missing(prefix + "quantity");
        }
        if ((seen & UNIT_PRICE) == 0) {
            fields.missing(prefix + "unitPrice");
        }
    }
}
