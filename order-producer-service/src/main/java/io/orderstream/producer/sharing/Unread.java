package io.orderstream.producer.sharing;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** For values that nobody wants: they are not even copied out of the fetched bytes. */
final class Unread implements Deserializer<byte[]> {
    private static final byte[] NOTHING = {};

    @Override
    public byte[] deserialize(String topic, byte @Nullable [] value) {
        return NOTHING;
    }

    @Override
    public byte[] deserialize(String topic, Headers headers, @Nullable ByteBuffer value) {
        return NOTHING;
    }
}
