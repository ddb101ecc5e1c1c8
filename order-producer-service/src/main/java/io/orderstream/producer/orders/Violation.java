package io.orderstream.producer.orders;

/**
 * One thing that is wrong with an order.
 *
 * @param field where, as a path: {@code lines[0].quantity}
 * @param message what, with the limit and what to do; goes after the field's name in a sentence, and never quotes input
 */
public record Violation(String field, String message) {}
