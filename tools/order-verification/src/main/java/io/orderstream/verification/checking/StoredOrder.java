package io.orderstream.verification.checking;

import io.orderstream.running.inspection.Coordinates;
import java.math.BigDecimal;

/**
 * An order's row, with its lines.
 *
 * @param at the record that the row says it came from
 */
public record StoredOrder(Coordinates at, Status status, Content content, String currency, BigDecimal total) {

    public enum Status {
        CONFIRMED,
        /** Rejected, with a reason. */
        REJECTED,
        /** Anything that the contract does not know: another status, or rejected without a reason. */
        INVALID
    }
}
