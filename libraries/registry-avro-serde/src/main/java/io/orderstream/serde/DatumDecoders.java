package io.orderstream.serde;

import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/** Decides what data of a writer's schema are read into. Asks the registry once per schema. */
final class DatumDecoders {
    private final RegistryClient registry;
    private final boolean specific;
    private final @Nullable Class<?> type;
    private final boolean refuseTrailingBytes;
    private final Lookups<Integer, DatumDecoder> decoders = new Lookups<>(Duration.ZERO); // the client remembers misses

    DatumDecoders(RegistryClient registry, AvroSerdeConfig config, boolean isKey) {
        this.registry = registry;
        this.type = config.getClass(isKey ? AvroSerdeConfig.KEY_TYPE : AvroSerdeConfig.VALUE_TYPE);
        this.specific = type != null || config.getBoolean(AvroSerdeConfig.SPECIFIC_READER);
        this.refuseTrailingBytes = config.getBoolean(AvroSerdeConfig.REFUSE_TRAILING_BYTES);
    }

    DatumDecoder decoderFor(int id) {
        return decoders.get(id, this::make);
    }

    private DatumDecoder make(int id) {
        var writer = registry.schemaById(id);
        var readers = specific && writer.getType() == Schema.Type.RECORD
                ? generated(id, writer)
                : new DatumReaders(writer, writer, new GenericData());
        return new DatumDecoder(id, readers, refuseTrailingBytes);
    }

    private DatumReaders generated(int id, Schema writer) {
        var target = type != null ? type : generatedClass(id, writer);
        var data = GeneratedClasses.like(target);
        return new DatumReaders(writer, data.getSchema(target), data);
    }

    private static Class<?> generatedClass(int id, Schema writer) {
        var found = new GeneratedClasses(contextClassLoader()).getClass(writer);
        if (found == null) {
            throw new UnusableSchemaException("Schema " + id + " is of " + writer.getFullName()
                    + ", for which there is no generated class here (" + AvroSerdeConfig.SPECIFIC_READER + "=true)");
        }
        return found;
    }

    private static ClassLoader contextClassLoader() {
        var context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : DatumDecoders.class.getClassLoader();
    }
}
