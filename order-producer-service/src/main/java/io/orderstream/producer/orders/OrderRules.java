package io.orderstream.producer.orders;

import io.orderstream.schemas.OrderBounds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides whether a draft is an order. Reports everything that is wrong at once. */
public final class OrderRules {
    private final OrderLimits limits;

    public OrderRules(OrderLimits limits) {
        this.limits = limits;
    }

    /** @param violations those of reading; whatever the rules find is added to them */
    public CheckedOrder check(OrderDraft draft, Violations violations) {
        checkCustomer(draft.customerId(), violations);
        checkKey(draft.idempotencyKey(), violations);
        var currency = currency(draft.currency(), violations);
        List<LineDraft> lines = draft.lines();
        if (lines != null) {
            checkLines(lines, draft.lineCount(), currency, violations);
        }
        if (!violations.none() || currency == null || lines == null) {
            return new CheckedOrder.Invalid(violations.toList());
        }
        return valid(draft, currency, lines, violations);
    }

    private void checkCustomer(@Nullable String id, Violations violations) {
        if (id == null) {
            return;
        }
        checkId("customerId", id, limits.maxCustomerIdLength(), violations);
    }

    private static void checkId(String field, String id, int longest, Violations violations) {
        if (!OrderBounds.isIdLength(id, longest)) {
            violations.add(field, "must be 1 to " + longest + " characters, not only spaces");
        } else if (!OrderBounds.isPrintable(id)) {
            violations.add(
                    field,
                    "must have no control characters, none that turn the direction of writing and no unpaired surrogates");
        }
    }

    private static void checkKey(@Nullable String key, Violations violations) {
        var fault = key == null ? null : IdempotencyKey.fault(key);
        if (fault != null) {
            violations.add("idempotencyKey", fault);
        }
    }

    private static @Nullable Currency currency(@Nullable String code, Violations violations) {
        if (code == null) {
            return null;
        }
        var currency = OrderBounds.currency(code).orElse(null);
        if (currency == null) {
            violations.add("currency", "must be the ISO 4217 code of a currency in three capital letters, such as EUR");
        }
        return currency;
    }

    private void checkLines(List<LineDraft> lines, int count, @Nullable Currency currency, Violations violations) {
        if (count == 0 || count > limits.maxLines()) {
            violations.add("lines", "must be 1 to " + limits.maxLines() + " lines, has " + count);
        }
        for (var i = 0; i < lines.size(); i++) {
            checkLine(lines.get(i), i, currency, violations);
        }
    }

    private void checkLine(LineDraft line, int index, @Nullable Currency currency, Violations violations) {
        var sku = line.sku();
        if (sku != null) {
            checkId(path(index, "sku"), sku, limits.maxSkuLength(), violations);
        }
        Integer quantity = line.quantity();
        if (quantity != null && (quantity < 1 || quantity > limits.maxQuantity())) {
            violations.add(path(index, "quantity"), "must be 1 to " + limits.maxQuantity());
        }
        var price = line.unitPrice();
        var fault = price == null || currency == null ? null : Amounts.priceFault(price, currency);
        if (fault != null) {
            violations.add(path(index, "unitPrice"), fault);
        }
    }

    private static CheckedOrder valid(
            OrderDraft draft, Currency currency, List<LineDraft> drafts, Violations violations) {
        var lines = new ArrayList<RequestedLine>(drafts.size());
        var total = BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits());
        for (var lineDraft : drafts) {
            var line = line(lineDraft, currency);
            lines.add(line);
            total = total.add(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())));
        }
        if (!Amounts.canBeStored(total)) {
            violations.add("lines", "must sum up to less than 10^15; split the order");
            return new CheckedOrder.Invalid(violations.toList());
        }
        var key = draft.idempotencyKey();
        var order = new RequestedOrder(Objects.requireNonNull(draft.customerId()), currency, lines, total);
        return new CheckedOrder.Valid(order, key == null ? null : new IdempotencyKey(key));
    }

    /** Only for a draft without violations, which lacks nothing. */
    private static RequestedLine line(LineDraft draft, Currency currency) {
        var price = Objects.requireNonNull(draft.unitPrice());
        return new RequestedLine(
                Objects.requireNonNull(draft.sku()),
                Objects.requireNonNull(draft.quantity()),
                price.setScale(currency.getDefaultFractionDigits()));
    }

    private static String path(int index, String field) {
        return "lines[" + index + "]." + field;
    }
}
