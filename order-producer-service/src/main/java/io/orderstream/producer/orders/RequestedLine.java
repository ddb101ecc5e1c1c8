package io.orderstream.producer.orders;

import java.math.BigDecimal;

/**
 * One product and how many of it.
 *
 * @param unitPrice price of one piece, at the currency's scale
 */
public record RequestedLine(String sku, int quantity, BigDecimal unitPrice) {}
