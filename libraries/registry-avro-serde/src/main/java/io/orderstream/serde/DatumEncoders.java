package io.orderstream.serde;

import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Decides under which registered schema data of a topic are written. Asks the registry once per topic and schema. */
final class DatumEncoders {
    private enum Choice {
        LOOK_UP,
        REGISTER,
        LATEST
    }

    private final RegistryClient registry;
    private final SubjectNameStrategy strategy;
    private final boolean isKey;
    private final Choice choice;
    private final boolean latestStrict;
    private final Lookups<DatumKind, DatumEncoder> encoders = new Lookups<>(Duration.ZERO);
    private final Lookups<String, RegisteredSchema> latest;

    private record DatumKind(String topic, Class<?> type, Schema schema) {}

    DatumEncoders(RegistryClient registry, AvroSerdeConfig config, boolean isKey) {
        this.registry = registry;
        this.strategy = config.subjectNameStrategy(isKey);
        this.isKey = isKey;
        this.choice = choice(config);
        this.latestStrict = config.getBoolean(AvroSerdeConfig.LATEST_STRICT);
        this.latest = new Lookups<>(config.seconds(AvroSerdeConfig.MISSING_SCHEMA_TTL));
    }

    /** As with Confluent's classes, auto.register.schemas wins over use.latest.version. */
    private static Choice choice(AvroSerdeConfig config) {
        if (config.getBoolean(AvroSerdeConfig.AUTO_REGISTER)) {
            return Choice.REGISTER;
        }
        return config.getBoolean(AvroSerdeConfig.USE_LATEST) ? Choice.LATEST : Choice.LOOK_UP;
    }

    DatumEncoder encoderFor(String topic, GenericContainer datum) {
        var kind = new DatumKind(topic, datum.getClass(), datum.getSchema());
        return encoders.get(kind, _ -> make(topic, datum));
    }

    private DatumEncoder make(String topic, GenericContainer datum) {
        var schema = datum.getSchema();
        var subject = strategy.subject(topic, isKey, schema);
        var writer = writer(datum);
        return switch (choice) {
            case LOOK_UP -> new DatumEncoder(registry.idOf(subject, schema), writer);
            case REGISTER -> new DatumEncoder(registry.register(subject, schema, List.of()), writer);
            case LATEST -> latestVersion(subject, schema, writer);
        };
    }

    private DatumEncoder latestVersion(String subject, Schema schema, DatumWriter<Object> writer) {
        var version = latest.get(subject, registry::latest);
        if (latestStrict && !readable(version.schema(), schema)) {
            throw new IncompatibleSchemaException("Subject " + subject + " is at version " + version.version()
                    + ", which cannot read what " + schema.getFullName() + " of this build writes");
        }
        return new DatumEncoder(version.id(), LatestVersionWriter.of(writer, schema, version.schema()));
    }

    private static boolean readable(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    /** A generated class brings its own conversions, such as bytes to decimal. */
    private static DatumWriter<Object> writer(GenericContainer datum) {
        return datum instanceof SpecificRecord
                ? new SpecificDatumWriter<>(datum.getSchema(), SpecificData.getForClass(datum.getClass()))
                : new GenericDatumWriter<>(datum.getSchema());
    }
}
