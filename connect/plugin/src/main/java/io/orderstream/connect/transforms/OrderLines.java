package io.orderstream.connect.transforms;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.SchemaBuilder;

/**
 * The lines of an order as JSON text: {@code [{"sku": "SKU-1001", "quantity": 2, "unitPrice": "19.9900"}, …]}. The warehouse's view
 * reads them with casts, and one that cannot be cast would spoil the view for everybody: so no other member, no other type.
 */
record OrderLines() implements ColumnType {
    private static final String DEBEZIUMS_JSON = "io.debezium.data.Json";
    private static final int MEMBERS = 3;
    private static final Pattern PRICE = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Its name lets the sink store it as json. */
    @Override
    public SchemaBuilder schema() {
        return SchemaBuilder.string().name(DEBEZIUMS_JSON);
    }

    @Override
    public Object take(Object value) throws RefusedException {
        if (!(value instanceof String text) || !Text.storable(text)) {
            throw new RefusedException("is no text, or not one to store");
        }
        var lines = read(text);
        if (!lines.isArray()) {
            throw new RefusedException("is no list");
        }
        for (var line : lines) {
            if (!isLine(line)) {
                throw new RefusedException("has a line that is none");
            }
        }
        return text;
    }

    private static JsonNode read(String text) throws RefusedException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            throw new RefusedException("is no JSON"); // the cause would quote it
        }
    }

    private static boolean isLine(JsonNode line) {
        var sku = line.path("sku");
        var quantity = line.path("quantity");
        var price = line.path("unitPrice");
        return line.isObject()
                && line.size() == MEMBERS
                && sku.isTextual()
                && Text.storable(sku.textValue())
                && quantity.isInt()
                && price.isTextual()
                && PRICE.matcher(price.textValue()).matches();
    }
}
