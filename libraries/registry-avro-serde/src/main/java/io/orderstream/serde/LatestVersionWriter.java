package io.orderstream.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Writes a datum of one schema as a datum of another, by Avro's own resolution: fields that the target lacks are left
 * out, those that the datum lacks take the target's default. Generated classes are written by position, so writing them
 * with another version's schema directly would swap fields.
 */
final class LatestVersionWriter implements DatumWriter<Object> {
    private final DatumWriter<Object> own;
    private final Schema ownSchema;
    private final Schema target;

    private LatestVersionWriter(DatumWriter<Object> own, Schema ownSchema, Schema target) {
        this.own = own;
        this.ownSchema = ownSchema;
        this.target = target;
    }

    /** The own writer if both schemas give the same bytes, as when they differ in documentation only. */
    static DatumWriter<Object> of(DatumWriter<Object> own, Schema ownSchema, Schema target) {
        var sameBytes = SchemaNormalization.toParsingForm(ownSchema).equals(SchemaNormalization.toParsingForm(target));
        return sameBytes ? own : new LatestVersionWriter(own, ownSchema, target);
    }

    @Override
    public void setSchema(Schema schema) {
        throw new UnsupportedOperationException("The schemas of this writer are fixed");
    }

    @Override
    public void write(Object datum, Encoder out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        own.write(datum, encoder);
        encoder.flush();
        var decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
        var resolved = new GenericDatumReader<Object>(ownSchema, target).read(null, decoder);
        new GenericDatumWriter<>(target).write(resolved, out);
    }
}
