package io.orderstream.serde;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Configured serializers and deserializers of values, with a registry's address and what a test adds. */
final class Serdes {
    private Serdes() {}

    static <T> AvroSerializer<T> serializer(String url, Map<String, Object> more) {
        var serializer = new AvroSerializer<T>();
        serializer.configure(with(url, more), false);
        return serializer;
    }

    /** Reads generated classes. */
    static <T> AvroDeserializer<T> specific(String url) {
        return deserializer(url, Map.of(AvroSerdeConfig.SPECIFIC_READER, true));
    }

    static <T> AvroDeserializer<T> deserializer(String url, Map<String, Object> more) {
        var deserializer = new AvroDeserializer<T>();
        deserializer.configure(with(url, more), false);
        return deserializer;
    }

    /** For data that cannot be null. */
    static <T> byte[] write(AvroSerializer<T> serializer, String topic, T datum) {
        return Objects.requireNonNull(serializer.serialize(topic, datum));
    }

    /** For payloads that cannot be null. */
    static <T> T read(AvroDeserializer<T> deserializer, String topic, byte[] payload) {
        return Objects.requireNonNull(deserializer.deserialize(topic, payload));
    }

    private static Map<String, Object> with(String url, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put(AvroSerdeConfig.URL, url);
        return settings;
    }
}
