package io.orderstream.load.foodmart;

import java.math.BigDecimal;
import java.util.List;

/** Everything that one customer bought in one store on one day. */
public record FoodmartOrder(FoodmartKey key, String currency, List<Line> lines) {
    public FoodmartOrder {
        lines = List.copyOf(lines);
    }

    /** @param unitPrice of one piece, two fraction digits */
    public record Line(String sku, int quantity, BigDecimal unitPrice) {}

    public BigDecimal total() {
        return lines.stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
