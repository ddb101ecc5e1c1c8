package io.orderstream.verification.checking;

import io.orderstream.running.inspection.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * An answer that called an order accepted.
 *
 * @param at where it said that the record is, or null if it did not say
 * @param group what the order's total is added to, such as the year of a FoodMart sale
 */
public record Acceptance(@Nullable Coordinates at, String group) {}
