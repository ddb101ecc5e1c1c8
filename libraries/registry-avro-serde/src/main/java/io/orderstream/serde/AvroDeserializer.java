package io.orderstream.serde;

import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Confluent wire format into generated classes ({@code specific.avro.reader=true}) or generic records; null
 * becomes null. Thread safe once configured.
 *
 * <p>Throws {@link RegistryUnavailableException} and {@link RegistryAccessException} while nothing can be said of the
 * record: try it again. Otherwise a {@link org.apache.kafka.common.errors.SerializationException}, which says that this
 * record will never be readable: {@link MalformedRecordException}, {@link UnknownSchemaException},
 * {@link UnusableSchemaException}.
 *
 * @param <T> a generated class, or {@link org.apache.avro.generic.GenericContainer}
 */
public final class AvroDeserializer<T> implements Deserializer<T> {
    private final @Nullable RegistryClient shared;
    private @Nullable RegistryClient own;
    private @Nullable DatumDecoders decoders;

    /** The one used last. A race costs a look into a map, no more. */
    private volatile @Nullable DatumDecoder recent;

    /** For Kafka, which calls {@link #configure}; the deserializer then has a registry client of its own. */
    public AvroDeserializer() {
        this.shared = null;
    }

    /** With a client that others use too and that {@link #close} leaves open; {@link #configure} is still needed. */
    public AvroDeserializer(RegistryClient shared) {
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
        decoders = new DatumDecoders(registry, config, isKey);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] payload) {
        return payload == null ? null : read(payload, 0, payload.length);
    }

    /** What the consumer calls: reads where the fetched bytes lie instead of copying them first. */
    @Override
    public @Nullable T deserialize(String topic, Headers headers, @Nullable ByteBuffer payload) {
        if (payload == null || !payload.hasArray()) {
            return deserialize(topic, Utils.toNullableArray(payload));
        }
        return read(payload.array(), payload.arrayOffset() + payload.position(), payload.remaining());
    }

    @SuppressWarnings("unchecked") // what T is only the configuration knows, as with every deserializer
    private T read(byte[] payload, int offset, int length) {
        int id = WireFormat.idIn(payload, offset, length);
        int header = WireFormat.HEADER_LENGTH;
        return (T) decoder(id).decode(payload, offset + header, length - header);
    }

    private DatumDecoder decoder(int id) {
        var last = recent;
        if (last != null && last.id() == id) {
            return last;
        }
        if (decoders == null) {
            throw new IllegalStateException("AvroDeserializer is used before configure()");
        }
        var decoder = decoders.decoderFor(id);
        recent = decoder;
        return decoder;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
