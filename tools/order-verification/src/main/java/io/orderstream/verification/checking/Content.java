package io.orderstream.verification.checking;

/** What an order says, as a 128-bit digest: of customer, currency, the lines in their order, and the lines' total. */
public record Content(long high, long low) {}
