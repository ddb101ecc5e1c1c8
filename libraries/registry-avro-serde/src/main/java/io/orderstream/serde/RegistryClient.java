package io.orderstream.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * A schema registry that speaks Confluent's REST API. Thread safe; ids and schemas are cached without expiry.
 *
 * <p>Every call may throw {@link RegistryUnavailableException} or {@link RegistryAccessException}, both retriable, and
 * {@link org.apache.kafka.common.errors.InterruptException}, with the thread's flag set.
 */
public final class RegistryClient implements AutoCloseable {
    private final RegistryHttp http;
    private final SchemaText plain;
    private final boolean removeJavaProperties;
    private final String normalize;
    private final Lookups<Integer, Schema> schemas;
    private final Lookups<SubjectSchema, Integer> ids;
    private final Lookups<SubjectSchema, Integer> registrations;

    private record SubjectSchema(String subject, Schema schema) {}

    /** @param settings see {@link AvroSerdeConfig}; {@code schema.registry.url} is required */
    public RegistryClient(Map<String, ?> settings) {
        this(new AvroSerdeConfig(settings));
    }

    RegistryClient(AvroSerdeConfig config) {
        this.http = new RegistryHttp(config);
        this.removeJavaProperties = config.getBoolean(AvroSerdeConfig.REMOVE_JAVA_PROPERTIES);
        this.plain = new SchemaText(removeJavaProperties, Set.of());
        this.normalize = "?normalize=" + config.getBoolean(AvroSerdeConfig.NORMALIZE);
        this.schemas = new Lookups<>(config.seconds(AvroSerdeConfig.MISSING_ID_TTL));
        this.ids = new Lookups<>(config.seconds(AvroSerdeConfig.MISSING_SCHEMA_TTL));
        this.registrations = new Lookups<>(config.seconds(AvroSerdeConfig.MISSING_SCHEMA_TTL));
    }

    /** @throws SchemaNotRegisteredException under this subject */
    public int idOf(String subject, Schema schema) {
        return ids.get(new SubjectSchema(subject, schema), key -> {
            var answer = http.ask("/subjects/" + encoded(subject) + normalize, body(plain.of(schema), List.of()));
            return switch (answer) {
                case RegistryAnswer.Yes(var found) -> id(found);
                case RegistryAnswer.No no
                when no.subjectOrVersionUnknown() || no.schemaUnknown() ->
                    throw new SchemaNotRegisteredException("Schema " + schema.getFullName()
                            + " is not registered under subject " + subject + ": " + no.message()
                            + ". Register it with the deploy step before this version of the service starts"
                            + " (or, if it was registered with references, set use.latest.version=true).");
                case RegistryAnswer.No no -> throw refused("look-up of " + schema.getFullName(), subject, no);
            };
        });
    }

    /**
     * @return the schema, its references resolved
     * @throws UnknownSchemaException the registry has no such id
     * @throws UnusableSchemaException it has, but not of a kind that can be used here
     */
    public Schema schemaById(int id) {
        return schemas.get(id, key -> switch (http.ask("/schemas/ids/" + id, null)) {
            case RegistryAnswer.Yes(var found) -> new ReferencedSchemas(this::version).parse(found, "with id " + id);
            case RegistryAnswer.No no when no.schemaUnknown() -> throw new UnknownSchemaException(id);
            case RegistryAnswer.No no -> throw unexpected("schema " + id, no);
        });
    }

    /**
     * The subject's latest version at this moment, not cached.
     *
     * @throws SchemaNotRegisteredException the subject has no version
     */
    public RegisteredSchema latest(String subject) {
        return switch (http.ask("/subjects/" + encoded(subject) + "/versions/latest", null)) {
            case RegistryAnswer.Yes(var found) ->
                new RegisteredSchema(
                        subject,
                        found.path("version").asInt(),
                        id(found),
                        new ReferencedSchemas(this::version).parse(found, subject + " latest version"));
            case RegistryAnswer.No no
            when no.subjectOrVersionUnknown() ->
                throw new SchemaNotRegisteredException("Nothing is registered under subject " + subject
                        + ". Register its schema with the deploy step.");
            case RegistryAnswer.No no -> throw unexpected("latest version of " + subject, no);
        };
    }

    /**
     * Registers, or finds what is registered already.
     *
     * @param references where the named types that the schema takes from other subjects are registered
     * @return the id
     * @throws IncompatibleSchemaException with what is registered under the subject
     * @throws InvalidSchemaException the registry does not accept it
     */
    public int register(String subject, Schema schema, List<SchemaReference> references) {
        var referenced = references.stream().map(SchemaReference::name).collect(Collectors.toSet());
        var text = new SchemaText(removeJavaProperties, referenced).of(schema);
        int id = registrations.get(new SubjectSchema(subject, schema), key -> {
            var path = "/subjects/" + encoded(subject) + "/versions" + normalize;
            return switch (http.ask(path, body(text, references))) {
                case RegistryAnswer.Yes(var found) -> id(found);
                case RegistryAnswer.No no -> throw refused("registration of " + schema.getFullName(), subject, no);
            };
        });
        ids.learn(new SubjectSchema(subject, schema), id);
        return id;
    }

    /** Whether the registry would accept the schema as the subject's next version. A first version is always compatible. */
    public boolean compatible(String subject, Schema schema) {
        var path = "/compatibility/subjects/" + encoded(subject) + "/versions/latest" + normalize;
        return switch (http.ask(path, body(plain.of(schema), List.of()))) {
            case RegistryAnswer.Yes(var found)
            when found.path("is_compatible").isBoolean() ->
                found.path("is_compatible").booleanValue();
            case RegistryAnswer.Yes _ ->
                throw new RegistryUnavailableException("The schema registry answered without is_compatible");
            case RegistryAnswer.No no when no.subjectOrVersionUnknown() -> true;
            case RegistryAnswer.No no -> throw refused("compatibility check", subject, no);
        };
    }

    /** Returns if a registry answers and lets us in; for health checks. One small request, nothing cached. */
    public void ping() {
        var answer = http.ask("/schemas/types", null);
        if (answer instanceof RegistryAnswer.No no) {
            throw unexpected("ping", no);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode version(SchemaReference reference) {
        var path = "/subjects/" + encoded(reference.subject()) + "/versions/" + reference.version();
        return switch (http.ask(path, null)) {
            case RegistryAnswer.Yes(var found) -> found;
            case RegistryAnswer.No no
            when no.subjectOrVersionUnknown() ->
                throw new UnusableSchemaException("A schema refers to " + reference.subject() + " version "
                        + reference.version() + ", which the registry does not have");
            case RegistryAnswer.No no -> throw unexpected(reference.toString(), no);
        };
    }

    private static int id(JsonNode answer) {
        if (!answer.path("id").isInt()) {
            throw new RegistryUnavailableException("The schema registry answered without an id");
        }
        return answer.path("id").intValue();
    }

    private static String body(String schema, List<SchemaReference> references) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("schema", schema);
        if (!references.isEmpty()) {
            var array = body.putArray("references");
            references.forEach(reference -> array.addObject()
                    .put("name", reference.name())
                    .put("subject", reference.subject())
                    .put("version", reference.version()));
        }
        return body.toString();
    }

    private static RuntimeException refused(String what, String subject, RegistryAnswer.No no) {
        var message = "The schema registry refused the " + what + " under subject " + subject + ": " + no.message()
                + " (" + no.code() + ")";
        return no.incompatible() ? new IncompatibleSchemaException(message) : new InvalidSchemaException(message);
    }

    /** A read that a working registry does not refuse: nothing is known about the schema, so nothing permanent is claimed. */
    private static RuntimeException unexpected(String what, RegistryAnswer.No no) {
        return new RegistryUnavailableException(
                "The schema registry did not answer for " + what + ": " + no.message() + " (" + no.code() + ")");
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, UTF_8).replace("+", "%20");
    }
}
