package io.orderstream.serde;

import java.util.Locale;

/** A zero byte, the schema's id as four bytes, big endian, then the datum in Avro's binary encoding. */
final class WireFormat {
    static final int HEADER_LENGTH = 5;
    private static final byte MAGIC = 0;

    private WireFormat() {}

    static void writeHeader(byte[] target, int id) {
        target[0] = MAGIC;
        target[1] = (byte) (id >>> 24);
        target[2] = (byte) (id >>> 16);
        target[3] = (byte) (id >>> 8);
        target[4] = (byte) id;
    }

    /** @throws MalformedRecordException too short, another magic byte, or a negative id */
    static int idIn(byte[] payload, int offset, int length) {
        if (length < HEADER_LENGTH) {
            throw new MalformedRecordException(
                    "Not in the wire format: " + length + " bytes, and the header alone takes " + HEADER_LENGTH);
        }
        if (payload[offset] != MAGIC) {
            throw new MalformedRecordException(String.format(
                    Locale.ROOT,
                    "Not in the wire format: magic byte 0x%02x instead of 0x00, %d bytes",
                    payload[offset],
                    length));
        }
        int id = ((payload[offset + 1] & 0xff) << 24)
                | ((payload[offset + 2] & 0xff) << 16)
                | ((payload[offset + 3] & 0xff) << 8)
                | (payload[offset + 4] & 0xff);
        if (id < 0) {
            throw new MalformedRecordException(
                    "Not in the wire format: the schema id is negative, " + length + " bytes");
        }
        return id;
    }
}
