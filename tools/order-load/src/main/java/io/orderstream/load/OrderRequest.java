package io.orderstream.load;

import java.math.BigDecimal;
import java.util.List;

/** An order as a client asks for it. */
record OrderRequest(String idempotencyKey, String customerId, String currency, List<Line> lines) {
    OrderRequest {
        lines = List.copyOf(lines);
    }

    /** @param unitPrice of one piece, with no more fraction digits than the currency has */
    record Line(String sku, int quantity, BigDecimal unitPrice) {}
}
