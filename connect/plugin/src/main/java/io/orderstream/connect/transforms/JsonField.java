package io.orderstream.connect.transforms;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/**
 * Turns fields of the value into JSON text, so that a table can hold what is a list or a structure. Kafka's Flatten stops at
 * lists. The new field carries the semantic name of Debezium's JSON type, which its JDBC sink stores as {@code json}.
 *
 * <p>Decimals become JSON numbers with all their digits. Text with U+0000 is refused, because PostgreSQL's {@code jsonb} would.
 */
public final class JsonField<R extends ConnectRecord<R>> extends ValueTransform<R> {
    static final String FIELDS = "fields";
    static final String JSON_NAME = "io.debezium.data.Json";
    private static final int CACHED_SCHEMAS = 32;

    private final Map<Schema, Schema> schemas = Collections.synchronizedMap(new IdentityHashMap<>());
    private Set<String> fields = Set.of();

    @Override
    public void configure(Map<String, ?> settings) {
        fields = new HashSet<>(
                config().parse(settings).get(FIELDS) instanceof List<?> names
                        ? names.stream().map(Object::toString).toList()
                        : Set.of());
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef()
                .define(
                        FIELDS,
                        ConfigDef.Type.LIST,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigDef.Importance.HIGH,
                        "Names of the value's fields to turn into JSON text");
    }

    @Override
    R apply(R record, Struct value) {
        if (schemas.size() > CACHED_SCHEMAS) {
            schemas.clear(); // schemas come and go with their versions; a lost entry costs a rebuild
        }
        var schema = schemas.computeIfAbsent(value.schema(), this::withText);
        var changed = new Struct(schema);
        for (var field : value.schema().fields()) {
            var content = value.get(field);
            changed.put(
                    field.name(),
                    content != null && fields.contains(field.name()) ? JsonText.of(field.schema(), content) : content);
        }
        return record.newRecord(
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                schema,
                changed,
                record.timestamp());
    }

    private Schema withText(Schema original) {
        var builder = SchemaBuilder.struct();
        builder.name(original.name());
        builder.version(original.version());
        for (var field : original.fields()) {
            builder.field(field.name(), fields.contains(field.name()) ? text(field.schema()) : field.schema());
        }
        return builder.build();
    }

    private static Schema text(Schema original) {
        var text = SchemaBuilder.string().name(JSON_NAME);
        return (original.isOptional() ? text.optional() : text).build();
    }
}
