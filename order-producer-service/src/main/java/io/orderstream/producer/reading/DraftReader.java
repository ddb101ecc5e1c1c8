package io.orderstream.producer.reading;

import io.orderstream.producer.orders.LineDraft;
import io.orderstream.producer.orders.OrderDraft;
import io.orderstream.producer.orders.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one order, once. */
final class DraftReader {
    private static final int CUSTOMER_ID = 1;
    private static final int CURRENCY = 2;
    private static final int LINES = 4;
    private static final int IDEMPOTENCY_KEY = 8;

    private final JsonParser parser;
    private final FieldReader fields;
    private final LineReader lineReader;
    private final boolean inBatch;

    private @Nullable String customerId;
    private @Nullable String currency;
    private @Nullable String idempotencyKey;
    private @Nullable List<LineDraft> lines;
    private int seen;

    DraftReader(JsonParser parser, Violations violations, int maxLines, boolean inBatch) {
        this.parser = parser;
        this.inBatch = inBatch;
        this.fields = new FieldReader(parser, violations, inBatch ? 1 : 0);
        this.lineReader = new LineReader(parser, fields, maxLines);
    }

    OrderDraft read() {
        if (fields.begins(JsonToken.START_OBJECT, "object with customerId, currency and lines")) {
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                field(name);
            }
            missing();
        }
        return new OrderDraft(customerId, currency, idempotencyKey, lines, lineReader.count);
    }

    private void field(String name) {
        switch (name) {
            case "customerId" -> {
                if (first(CUSTOMER_ID)) {
                    customerId = fields.text();
                }
            }
            case "currency" -> {
                if (first(CURRENCY)) {
                    currency = fields.text();
                }
            }
            case "lines" -> {
                if (first(LINES)) {
                    lines = lineReader.lines();
                }
            }
            case "idempotencyKey" -> key();
            default -> fields.unknown("an order has customerId, currency and lines");
        }
    }

    private void key() {
        if (!inBatch) {
            fields.unknown("send the key of a single order in the header Idempotency-Key");
        } else if (first(IDEMPOTENCY_KEY)) {
            idempotencyKey = fields.text();
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
        if ((seen & CUSTOMER_ID) == 0) {
            fields.missing("customerId");
        }
        if ((seen & CURRENCY) == 0) {
            fields.missing("currency");
        }
        if ((seen & LINES) == 0) {
            fields.missing("lines");
        }
    }
}
