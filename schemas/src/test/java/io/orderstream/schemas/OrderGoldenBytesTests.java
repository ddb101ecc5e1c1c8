package io.orderstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

/**
 * What an order looks like on the topic, to the byte. Records stay there: if this test breaks, old records are read
 * differently, and only a new schema version with a resolution from this one may do that.
 */
class OrderGoldenBytesTests {
    private static final String GOLDEN =
            "4830623763386135322d336237652d356633652d396435352d3661316636663166396230610c632d3130343206455552"
                    + "0410534b552d313030310406030cdc10534b552d32303032020600c350000606dd0880dbcbf9dbbbb006";

    @Test
    void orderIsWrittenAsItAlwaysWas() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<Order>(Order.getClassSchema(), SpecificData.getForClass(Order.class))
                .write(order(), encoder);
        encoder.flush();

        assertThat(HexFormat.of().formatHex(bytes.toByteArray())).isEqualTo(GOLDEN);
    }

    @Test
    void oldBytesAreReadAsTheyWereMeant() throws IOException {
        var decoder = DecoderFactory.get().binaryDecoder(HexFormat.of().parseHex(GOLDEN), null);
        var order = new GenericDatumReader<GenericRecord>(Order.getClassSchema()).read(null, decoder);

        assertThat(order.get("orderId")).hasToString(order().getOrderId());
        assertThat((List<?>) order.get("lines")).hasSize(2);
        assertThat(order.get("acceptedAt")).isEqualTo(1_795_428_930_123_456L);
        assertThat(decoder.isEnd()).isTrue();
    }

    private static Order order() {
        return Order.newBuilder()
                .setOrderId("0b7c8a52-3b7e-5f3e-9d55-6a1f6f1f9b0a")
                .setCustomerId("c-1042")
                .setCurrency("EUR")
                .setLines(List.of(line("SKU-1001", 2, "19.9900"), line("SKU-2002", 1, "5.0000")))
                .setTotal(new BigDecimal("44.9800"))
                .setAcceptedAt(Instant.parse("2026-11-23T10:15:30.123456Z"))
                .build();
    }

    private static OrderLine line(String sku, int quantity, String unitPrice) {
        return OrderLine.newBuilder()
                .setSku(sku)
                .setQuantity(quantity)
                .setUnitPrice(new BigDecimal(unitPrice))
                .build();
    }
}
