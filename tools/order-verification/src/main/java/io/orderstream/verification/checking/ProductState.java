package io.orderstream.verification.checking;

import org.jspecify.annotations.Nullable;

/**
 * @param taken initial stock minus stock, or null if there is no such product
 * @param confirmed quantity of the product's lines in confirmed orders
 */
public record ProductState(String sku, @Nullable Long taken, long confirmed) {
    boolean isConsistent() {
        return taken != null && taken == confirmed;
    }
}
