package io.orderstream.serde;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.ResolvingDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;

/**
 * Readers for recursive schemas. A record that holds itself costs one byte a level, so a megabyte of payload would
 * overflow the stack. They go Avro's older way ({@code getResolver}), where a record can be counted; Avro's fast reader
 * has no place for it. One reader belongs to one thread at a time.
 */
final class NestingLimit {
    /** Records inside records. Protobuf's parsers draw the line here too. */
    static final int DEEPEST = 100;

    private int depth;

    private NestingLimit() {}

    static DatumReader<Object> generic(Schema writer, Schema reader, GenericData data) {
        return new LimitedGenericReader(writer, reader, data);
    }

    static DatumReader<Object> specific(Schema writer, Schema reader, SpecificData data) {
        return new LimitedSpecificReader(writer, reader, data);
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw new MalformedRecordException("The datum nests more than " + DEEPEST + " records deep");
        }
    }

    private static final class LimitedGenericReader extends GenericDatumReader<Object> {
        private final NestingLimit limit = new NestingLimit();

        LimitedGenericReader(Schema writer, Schema reader, GenericData data) {
            super(writer, reader, data);
        }

        @Override
        public Object read(Object reuse, Decoder in) throws IOException {
            limit.depth = 0;
            var resolver = getResolver(getSchema(), getExpected());
            resolver.configure(in);
            var datum = read(reuse, getExpected(), resolver);
            resolver.drain();
            return datum;
        }

        @Override
        protected Object readRecord(Object old, Schema expected, ResolvingDecoder in) throws IOException {
            limit.enter();
            var datum = super.readRecord(old, expected, in);
            limit.depth--;
            return datum;
        }
    }

    private static final class LimitedSpecificReader extends SpecificDatumReader<Object> {
        private final NestingLimit limit = new NestingLimit();

        LimitedSpecificReader(Schema writer, Schema reader, SpecificData data) {
            super(writer, reader, data);
        }

        @Override
        public Object read(Object reuse, Decoder in) throws IOException {
            limit.depth = 0;
            var resolver = getResolver(getSchema(), getExpected());
            resolver.configure(in);
            var datum = read(reuse, getExpected(), resolver);
            resolver.drain();
            return datum;
        }

        @Override
        protected Object readRecord(Object old, Schema expected, ResolvingDecoder in) throws IOException {
            limit.enter();
            var datum = super.readRecord(old, expected, in);
            limit.depth--;
            return datum;
        }
    }
}
