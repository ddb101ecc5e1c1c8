package io.orderstream.serde;

import io.orderstream.orders.Order;
import io.orderstream.orders.OrderLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;

/** The order whose bytes the tests of {@code schemas} pin down. */
final class Orders {
    static final String GOLDEN_HEX =
            "4830623763386135322d336237652d356633652d396435352d3661316636663166396230610c632d3130343206455552"
                    + "0410534b552d313030310406030cdc10534b552d32303032020600c350000606dd0880dbcbf9dbbbb006";

    private Orders() {}

    /** As the deploy step registers it. */
    static Schema schema() {
        try {
            return new Schema.Parser()
                    .parse(Path.of(System.getProperty("orders.home"), "schemas/src/main/avro/Order.avsc")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Order golden() {
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
