package io.orderstream.verification.reading;

import io.orderstream.verification.checking.Content;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads a value in the Confluent wire format: a zero byte, the schema id in four, then Avro binary in that schema. */
final class OrderDecoder {
    private static final int HEADER = 5;

    private final Schemas schemas;
    private final ContentDigest digest = new ContentDigest();
    private final GenericData data = new GenericData();
    private final Map<Schema, GenericDatumReader<GenericRecord>> readers = new HashMap<>();
    private @Nullable BinaryDecoder reused;

    OrderDecoder(Schemas schemas) {
        this.schemas = schemas;
        data.addLogicalTypeConversion(new Conversions.DecimalConversion());
    }

    /** @return what the order says, or null if the value is no order */
    @Nullable
    Content decode(byte @Nullable [] value) {
        if (value == null || value.length < HEADER || value[0] != 0) {
            return null;
        }
        var schema = schemas.byId(ByteBuffer.wrap(value).getInt(1));
        return schema.isEmpty() ? null : decode(value, schema.get());
    }

    private @Nullable Content decode(byte[] value, Schema schema) {
        try {
            var reader = readers.computeIfAbsent(schema, s -> new GenericDatumReader<>(s, s, data));
            reused = DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, reused);
            return content(reader.read(null, reused));
        } catch (IOException | AvroRuntimeException | ClassCastException | ArithmeticException e) {
            return null; // not an order: the consumer has to see that too
        }
    }

    private Content content(GenericRecord order) {
        digest.order(text(order, "customerId"), text(order, "currency"));
        for (var line : (List<?>) order.get("lines")) {
            var fields = (GenericRecord) line;
            digest.line(text(fields, "sku"), (Integer) fields.get("quantity"), (BigDecimal) fields.get("unitPrice"));
        }
        return digest.finish();
    }

    private static String text(GenericRecord fields, String name) {
        return fields.get(name).toString();
    }
}
