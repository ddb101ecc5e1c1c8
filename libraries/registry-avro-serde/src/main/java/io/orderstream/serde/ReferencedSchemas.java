package io.orderstream.serde;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** Parses a registry's schema after everything it refers to, depth first; a type that two of them share is parsed once. */
final class ReferencedSchemas {
    private static final int MOST = 200;

    private final Function<SchemaReference, JsonNode> registry;
    private final Schema.Parser parser =
            new Schema.Parser().setValidateDefaults(false); // data exist; being strict helps nobody
    private final Set<SubjectVersion> seen = new HashSet<>();

    private record SubjectVersion(String subject, int version) {}

    /** @param registry gives the body of a version: {@code schema}, {@code schemaType}, {@code references} */
    ReferencedSchemas(Function<SchemaReference, JsonNode> registry) {
        this.registry = registry;
    }

    /** @throws UnusableSchemaException not Avro, or Avro cannot parse it */
    Schema parse(JsonNode body, String what) {
        var type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new UnusableSchemaException("Schema " + what + " is not Avro but " + type);
        }
        if (!body.path("schema").isTextual()) {
            throw new RegistryUnavailableException("The schema registry answered without a schema for " + what);
        }
        references(body).forEach(this::parseReferenced);
        try {
            return parser.parse(body.path("schema").textValue());
        } catch (SchemaParseException e) {
            throw new UnusableSchemaException("Schema " + what + " cannot be parsed: " + e.getMessage(), e);
        }
    }

    private void parseReferenced(SchemaReference reference) {
        if (!seen.add(new SubjectVersion(reference.subject(), reference.version()))) {
            return; // shared, or a circle, which then fails to parse
        }
        if (seen.size() > MOST) {
            throw new UnusableSchemaException("A schema with more than " + MOST + " references");
        }
        parse(registry.apply(reference), reference.subject() + " version " + reference.version());
    }

    private static List<SchemaReference> references(JsonNode body) {
        var references = new ArrayList<SchemaReference>();
        for (var each : body.path("references")) {
            references.add(new SchemaReference(
                    each.path("name").asText(),
                    each.path("subject").asText(),
                    each.path("version").asInt()));
        }
        return references;
    }
}
