package io.orderstream.producer.requests;

/** What became of the bytes of a request. */
public sealed interface BodyReading {
    /** The whole body. The array belongs to the caller. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
    record Complete(byte[] bytes) implements BodyReading {}

    /** More than the limit; the rest was not read. */
    record TooLarge(long limit) implements BodyReading {}

    /** Not there in time; the rest was not read. */
    record TooSlow() implements BodyReading {}

    /** The connection or its chunked coding broke. */
    record Broken() implements BodyReading {}

    /** Too many bytes are in flight. */
    record NoRoom() implements BodyReading {}
}
