package io.orderstream.verification.checking;

/** One violation, of one order, partition or product. */
record Violation(ViolationKind kind, String example) {}
