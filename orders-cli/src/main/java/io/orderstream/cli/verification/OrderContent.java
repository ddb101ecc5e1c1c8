package io.orderstream.cli.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.zip.CRC32C;

/** The lines of an order, folded into two numbers: enough to see that two places tell of the same order. */
final class OrderContent {
    private final CRC32C lines = new CRC32C();
    private BigDecimal total = BigDecimal.ZERO;

    void add(String sku, int quantity, BigDecimal unitPrice) {
        var price = unitPrice.stripTrailingZeros().toPlainString();
        lines.update((sku + '|' + quantity + '|' + price + '\n').getBytes(UTF_8));
        total = total.add(unitPrice.multiply(BigDecimal.valueOf(quantity)));
    }

    Folded fold() {
        return new Folded(lines.getValue(), total);
    }

    /** @param lines checksum over SKU, quantity and unit price of each line, in order */
    record Folded(long lines, BigDecimal total) {
        boolean same(Folded other) {
            return lines == other.lines && total.compareTo(other.total) == 0;
        }
    }
}
