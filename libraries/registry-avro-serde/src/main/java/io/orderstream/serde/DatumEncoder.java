package io.orderstream.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;

/** Writes data of one schema behind the header with that schema's id. */
final class DatumEncoder {
    /** A larger buffer is not kept for the next record. */
    private static final int KEPT_BYTES = 1 << 20;

    private final byte[] header = new byte[WireFormat.HEADER_LENGTH];
    private final DatumWriter<Object> writer;
    private final Pool<Scratch> pool = new Pool<>(Scratch::new);

    private static final class Scratch {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    }

    /** @param writer must be safe for several threads, as Avro's are */
    DatumEncoder(int id, DatumWriter<Object> writer) {
        this.writer = writer;
        WireFormat.writeHeader(header, id);
    }

    /** Avro's exceptions pass: the caller knows what to call them. The scratch is then dropped, for it is half written. */
    byte[] encode(Object datum) {
        var scratch = pool.take();
        scratch.bytes.reset();
        scratch.bytes.writeBytes(header);
        try {
            writer.write(datum, scratch.encoder);
            scratch.encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot be: the target is memory
        }
        var payload = scratch.bytes.toByteArray();
        if (payload.length <= KEPT_BYTES) {
            pool.giveBack(scratch);
        }
        return payload;
    }
}
