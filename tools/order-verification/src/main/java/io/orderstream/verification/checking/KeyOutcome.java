package io.orderstream.verification.checking;

/** All attempts with one idempotency key, taken together. */
public enum KeyOutcome {
    /** The ledger does not know the key, or the record has none. */
    ABSENT,
    /** Every attempt ended with fail: nothing may have been written. */
    FAILED,
    /** No attempt ended with ok, at least one with unknown: either is right. */
    OPEN,
    /** At least one attempt ended with ok. */
    ACCEPTED
}
