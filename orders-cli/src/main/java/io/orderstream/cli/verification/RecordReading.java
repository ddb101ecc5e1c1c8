package io.orderstream.cli.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderstream.cli.verification.Evidence.TopicOrder;
import io.orderstream.schemas.OrderHeaders;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalTypes;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decodes a record by itself: own framing, Avro's generic reader, the decimals by hand. */
final class RecordReading {
    private static final int FRAME = 5;

    private final SchemaLookup schemas;

    RecordReading(SchemaLookup schemas) {
        this.schemas = schemas;
    }

    /** @return empty if the record is no order */
    Optional<TopicOrder> read(ConsumerRecord<byte[], byte[]> record) {
        var value = record.value();
        if (value == null || value.length < FRAME || value[0] != 0) {
            return Optional.empty();
        }
        var schema = schemas.byId(ByteBuffer.wrap(value, 1, 4).getInt());
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        try {
            var decoder = DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null);
            var order = new GenericDatumReader<GenericRecord>(schema.get()).read(null, decoder);
            return decoder.isEnd() ? Optional.of(order(record, order)) : Optional.empty();
        } catch (IOException | AvroRuntimeException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static TopicOrder order(ConsumerRecord<byte[], byte[]> record, GenericRecord order) {
        var content = new OrderContent();
        for (var element : (List<?>) order.get("lines")) {
            var line = (GenericRecord) element;
            content.add(line.get("sku").toString(), (Integer) line.get("quantity"), decimal(line, "unitPrice"));
        }
        var header = record.headers().lastHeader(OrderHeaders.IDEMPOTENCY_KEY);
        var key = header == null ? null : new String(header.value(), UTF_8);
        return new TopicOrder(
                UUID.fromString(order.get("orderId").toString()),
                new Place(record.partition(), record.offset()),
                key,
                content.fold());
    }

    private static BigDecimal decimal(GenericRecord record, String field) {
        var type = record.getSchema().getField(field).schema().getLogicalType();
        var bytes = ((ByteBuffer) record.get(field)).duplicate();
        var unscaled = new byte[bytes.remaining()];
        bytes.get(unscaled);
        return new BigDecimal(new BigInteger(unscaled), ((LogicalTypes.Decimal) type).getScale());
    }
}
