package io.orderstream.verification.judging;

/** One violation, of one order, partition or product. */
record Charge(Finding finding, String example) {}
