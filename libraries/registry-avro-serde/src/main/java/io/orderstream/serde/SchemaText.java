package io.orderstream.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the registry should see it. Generated classes carry {@code avro.java.string}, which the {@code .avsc} that
 * the deploy step registered does not have; and a type that comes from a reference is named, not repeated.
 */
final class SchemaText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JAVA_STRING = "avro.java.string";

    private final boolean removeJavaProperties;
    private final Set<String> referenced;

    SchemaText(boolean removeJavaProperties, Set<String> referenced) {
        this.removeJavaProperties = removeJavaProperties;
        this.referenced = Set.copyOf(referenced);
    }

    String of(Schema schema) {
        var text = schema.toString();
        if (referenced.isEmpty() && !(removeJavaProperties && text.contains(JAVA_STRING))) {
            return text;
        }
        try {
            return type(JSON.readTree(text), null, true).toString();
        } catch (JsonProcessingException e) {
            throw new UnusableSchemaException("Avro wrote a schema that is not JSON: " + schema.getFullName(), e);
        }
    }

    private JsonNode type(JsonNode node, @Nullable String enclosing, boolean root) {
        return switch (node) {
            case ArrayNode union -> {
                for (int i = 0; i < union.size(); i++) {
                    union.set(i, type(union.get(i), enclosing, false));
                }
                yield union;
            }
            case ObjectNode object -> definition(object, enclosing, root);
            default -> node;
        };
    }

    private JsonNode definition(ObjectNode object, @Nullable String enclosing, boolean root) {
        var namespace = object.path("namespace").asText(enclosing == null ? "" : enclosing);
        var name = object.path("name").asText("");
        if (!root && referenced.contains(fullName(namespace, name))) {
            return TextNode.valueOf(fullName(namespace, name));
        }
        if (removeJavaProperties) {
            object.remove(JAVA_STRING);
        }
        for (var member : new String[] {"items", "values", "type"}) {
            if (object.has(member)) {
                object.set(member, type(object.get(member), namespace, false));
            }
        }
        for (var field : object.path("fields")) {
            ((ObjectNode) field).set("type", type(field.get("type"), namespace, false));
        }
        // {"type": "string"} means "string", and the registry that compares texts should see what the .avsc says.
        return object.size() == 1 && object.path("type").isTextual() ? object.get("type") : object;
    }

    private static String fullName(String namespace, String name) {
        return namespace.isEmpty() || name.indexOf('.') >= 0 ? name : namespace + "." + name;
    }
}
