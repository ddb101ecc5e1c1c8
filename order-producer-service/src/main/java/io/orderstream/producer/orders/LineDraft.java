package io.orderstream.producer.orders;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line as it was read; what is null is already noted as a violation. */
public record LineDraft(
        @Nullable String sku,
        @Nullable Integer quantity,
        @Nullable BigDecimal unitPrice) {
    /** Stands for an element that is no line at all, so that its neighbours keep their index. */
    public static final LineDraft UNREADABLE = new LineDraft(null, null, null);
}
