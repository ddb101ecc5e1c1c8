package io.orderstream.cli.connect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import tools.jackson.databind.json.JsonMapper;

/** Values in the Confluent wire format, taken apart and changed as nobody who writes them properly would. */
final class AvroRecords {
    private static final int HEADER = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AvroRecords() {}

    /** @return the value with something else in it, in the schema that it had */
    static byte[] changed(byte[] value, Consumer<GenericRecord> change) {
        var id = ByteBuffer.wrap(value).getInt(1);
        var schema = schema(id);
        try {
            var decoder = DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null);
            var record = new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
            change.accept(record);
            return encoded(id, schema, record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a value of a schema that nobody else has */
    static byte[] foreign(String schemaText, Consumer<GenericRecord> content) {
        var registered = ConnectSystem.post(
                ConnectSystem.run().registry().ccompat() + "/subjects/foreign-value/versions",
                JSON.writeValueAsString(Map.of("schema", schemaText)));
        var schema = new Schema.Parser().parse(schemaText);
        var record = new GenericData.Record(schema);
        content.accept(record);
        try {
            return encoded(JSON.readTree(registered).get("id").asInt(), schema, record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a decimal as Avro has it, however many digits the schema allows */
    static ByteBuffer decimal(String amount, int scale) {
        return ByteBuffer.wrap(
                new BigDecimal(amount).setScale(scale).unscaledValue().toByteArray());
    }

    private static byte[] encoded(int id, Schema schema, GenericRecord record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static Schema schema(int id) {
        var answer = ConnectSystem.get(ConnectSystem.run().registry().ccompat() + "/schemas/ids/" + id);
        return new Schema.Parser().parse(JSON.readTree(answer).get("schema").asString());
    }
}
