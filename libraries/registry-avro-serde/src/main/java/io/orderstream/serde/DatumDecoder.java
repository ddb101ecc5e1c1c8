package io.orderstream.serde;

import java.io.EOFException;
import java.io.IOException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads data of one writer's schema. Whatever the bytes are, the outcome is a datum or a permanent exception. */
final class DatumDecoder {
    private final int id;
    private final String typeName;
    private final boolean compatible;
    private final boolean refuseTrailingBytes;
    private final Pool<Scratch> pool;

    /** Used by one thread at a time. */
    private static final class Scratch {
        final DatumReader<Object> reader;

        @Nullable
        BinaryDecoder decoder;

        Scratch(DatumReader<Object> reader) {
            this.reader = reader;
        }
    }

    DatumDecoder(int id, DatumReaders readers, boolean refuseTrailingBytes) {
        this.id = id;
        this.typeName = readers.writer().getFullName();
        this.compatible = readers.compatible();
        this.refuseTrailingBytes = refuseTrailingBytes;
        var supplier = readers.supplier();
        this.pool = new Pool<>(() -> new Scratch(supplier.get()));
    }

    int id() {
        return id;
    }

    /** A scratch that failed is dropped: what its reader and decoder remember is anybody's guess. */
    Object decode(byte[] payload, int offset, int length) {
        var scratch = pool.take();
        var decoder = DecoderFactory.get().binaryDecoder(payload, offset, length, scratch.decoder);
        scratch.decoder = decoder;
        var datum = read(scratch.reader, decoder, length);
        pool.giveBack(scratch);
        return datum;
    }

    private Object read(DatumReader<Object> reader, BinaryDecoder decoder, int length) {
        // Makes Avro's limit on items that take no bytes (an array of a billion nulls) one for the whole datum.
        SystemLimitException.beginCollectionAllocationScope();
        try {
            var datum = reader.read(null, decoder);
            if (refuseTrailingBytes && !decoder.isEnd()) {
                throw malformed(length, "bytes follow the datum", null);
            }
            return datum;
        } catch (EOFException e) {
            throw malformed(length, "the bytes end within the datum", e);
        } catch (MalformedRecordException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (e instanceof AvroTypeException && !compatible) {
                throw new UnusableSchemaException(named() + " does not resolve to the reader's schema", e);
            }
            // Neither text nor cause of it: a conversion's exception may quote the content.
            throw malformed(length, e.getClass().getSimpleName(), null);
        } finally {
            SystemLimitException.endCollectionAllocationScope();
        }
    }

    private MalformedRecordException malformed(int length, String why, @Nullable Exception cause) {
        return new MalformedRecordException(
                "Not a datum of " + named() + ": " + why + " (" + length + " bytes after the header)", cause);
    }

    private String named() {
        return "schema " + id + " (" + typeName + ")";
    }
}
