package io.orderstream.verification.reading;

import io.orderstream.running.inspection.Coordinates;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives any record key an id to be found by. */
final class RecordKey {
    private static final int UUID_LENGTH = 36;

    private RecordKey() {}

    /**
     * @param key a record's, or its dead letter's, which is the same
     * @param at the record's coordinates, or the dead letter's original ones
     * @return an id made of the coordinates if there is no key
     */
    static UUID id(byte @Nullable [] key, Coordinates at) {
        return key == null ? UUID.nameUUIDFromBytes(at.toString().getBytes(StandardCharsets.UTF_8)) : id(key);
    }

    /** @return the order id, or an id made of the bytes if they are none */
    static UUID id(byte[] key) {
        if (key.length == UUID_LENGTH) {
            try {
                return UUID.fromString(new String(key, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException _) {
                // Not an order id; treated like any other bytes.
            }
        }
        return UUID.nameUUIDFromBytes(key);
    }
}
