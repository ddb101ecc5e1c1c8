package io.orderstream.serde;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;

/**
 * Readers from one writer's schema to one reader's schema.
 *
 * @param data what the reader's schema becomes in memory
 */
record DatumReaders(Schema writer, Schema reader, GenericData data) {

    /** False does not mean that no datum can be read: an enum may lack a symbol that this one does not use. */
    boolean compatible() {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    /**
     * One for all threads, built here and now rather than at the first read, for Avro builds without locks; unless a record
     * can hold itself, then one for each call.
     */
    Supplier<DatumReader<Object>> supplier() {
        if (RecursiveSchemas.isRecursive(writer) || RecursiveSchemas.isRecursive(reader)) {
            return data instanceof SpecificData specific
                    ? () -> NestingLimit.specific(writer, reader, specific)
                    : () -> NestingLimit.generic(writer, reader, data);
        }
        try {
            DatumReader<Object> shared = new FastReaderBuilder(data).createDatumReader(writer, reader);
            return () -> shared;
        } catch (IOException | AvroRuntimeException e) {
            throw new UnusableSchemaException(
                    "Data of " + writer.getFullName() + " cannot be read as " + reader.getFullName(), e);
        }
    }
}
