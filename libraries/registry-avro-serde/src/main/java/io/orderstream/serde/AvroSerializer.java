package io.orderstream.serde;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated and generic Avro data in the Confluent wire format; null becomes null. Thread safe once configured.
 *
 * <p>Throws {@link RegistryUnavailableException} and {@link RegistryAccessException} (retriable), and for what no retry
 * mends a {@link SerializationException}: {@link SchemaNotRegisteredException}, {@link IncompatibleSchemaException}, or
 * the datum does not fit its schema.
 *
 * @param <T> a generated class, or {@link GenericContainer}
 */
public final class AvroSerializer<T> implements Serializer<T> {
    private final @Nullable RegistryClient shared;
    private @Nullable RegistryClient own;
    private @Nullable DatumEncoders encoders;

    /** The one used last. A race costs a look into the map, no more. */
    private volatile @Nullable Recent recent;

    private record Recent(String topic, Class<?> type, Schema schema, DatumEncoder encoder) {
        boolean fits(String topic, GenericContainer datum) {
            return type == datum.getClass() && schema.equals(datum.getSchema()) && this.topic.equals(topic);
        }
    }

    /** For Kafka, which calls {@link #configure}; the serializer then has a registry client of its own. */
    public AvroSerializer() {
        this.shared = null;
    }

    /** With a client that others use too and that {@link #close} leaves open; {@link #configure} is still needed. */
    public AvroSerializer(RegistryClient shared) {
        this.shared = shared;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        var config = new AvroSerdeConfig(settings);
        var registry = shared;
        if (registry == null) {
            registry = new RegistryClient(config);
            own = registry;
        }
        encoders = new DatumEncoders(registry, config, isKey);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T datum) {
        if (datum == null) {
            return null;
        }
        if (!(datum instanceof GenericContainer avro)) {
            throw new SerializationException("Not an Avro datum: "
                    + datum.getClass().getName() + ". Generated classes and generic records are written.");
        }
        var encoder = encoder(topic, avro);
        try {
            return encoder.encode(avro);
        } catch (RuntimeException e) {
            // Avro names no exception of its own for this: null in a field, a wrong class, a decimal of another scale.
            throw new SerializationException(
                    "The datum does not fit its schema " + avro.getSchema().getFullName(), e);
        }
    }

    private DatumEncoder encoder(String topic, GenericContainer datum) {
        var last = recent;
        if (last != null && last.fits(topic, datum)) {
            return last.encoder;
        }
        if (encoders == null) {
            throw new IllegalStateException("AvroSerializer is used before configure()");
        }
        var encoder = encoders.encoderFor(topic, datum);
        recent = new Recent(topic, datum.getClass(), datum.getSchema(), encoder);
        return encoder;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
