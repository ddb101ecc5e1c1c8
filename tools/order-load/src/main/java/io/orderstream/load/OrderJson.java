package io.orderstream.load;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Request bodies of the order API. Prices are JSON strings, so that no reader on the way makes a double of them. */
final class OrderJson {
    private static final JsonFactory JSON = new JsonFactory();

    private OrderJson() {}

    /** One order; its idempotency key travels in a header. */
    static byte[] single(OrderRequest order) {
        var bytes = new ByteArrayOutputStream(512);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            fields(json, order);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** An array of orders, each with its own idempotency key. */
    static byte[] batch(List<OrderRequest> orders) {
        var bytes = new ByteArrayOutputStream(512 * orders.size());
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            for (var order : orders) {
                json.writeStartObject();
                json.writeStringProperty("idempotencyKey", order.idempotencyKey());
                fields(json, order);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private static void fields(JsonGenerator json, OrderRequest order) {
        json.writeStringProperty("customerId", order.customerId());
        json.writeStringProperty("currency", order.currency());
        json.writeArrayPropertyStart("lines");
        for (var line : order.lines()) {
            json.writeStartObject();
            json.writeStringProperty("sku", line.sku());
            json.writeNumberProperty("quantity", line.quantity());
            json.writeStringProperty("unitPrice", line.unitPrice().toPlainString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
