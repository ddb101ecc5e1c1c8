package io.orderstream.schemas;

/** Headers of a record on {@link Topics#ORDERS}. Values are UTF-8 text. */
public final class OrderHeaders {
    /** The order's id, the same as the key. */
    public static final String ORDER_ID = "order-id";

    /** The client's idempotency key, where it sent one. */
    public static final String IDEMPOTENCY_KEY = "idempotency-key";

    /**
     * SHA-256 of the order's canonical form, 64 lower-case hexadecimal digits. Two records with one order id and one
     * fingerprint are a repeat; with two fingerprints, a conflict.
     */
    public static final String REQUEST_FINGERPRINT = "request-fingerprint";

    /** When the order was first taken in, as the value says too: ISO 8601, so that it is read without decoding the value. */
    public static final String ACCEPTED_AT = "accepted-at";

    /** Identifies the HTTP request that wrote the record; the same id stands in the producer's log and problem bodies. */
    public static final String REQUEST_ID = "request-id";

    /** The producer replica that wrote the record. */
    public static final String PRODUCED_BY = "produced-by";

    /** The trace of the HTTP request that wrote the record, as of W3C Trace Context; the span in it is the record's publication. */
    public static final String TRACE_PARENT = "traceparent";

    /** On a record that was a dead letter and was written back: {@code partition@offset} of the original record. */
    public static final String REDRIVEN_FROM = "redriven-from";

    private OrderHeaders() {}
}
