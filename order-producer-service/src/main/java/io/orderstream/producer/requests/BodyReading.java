package io.orderstream.producer.requests;

/** What became of the bytes of a request. */
public sealed interface BodyReading {
    /** The whole body. The array belongs to the caller. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
    record Complete(byte[] bytes) implements BodyReading {}

    /** There is no body to work on. */
    sealed interface Incomplete extends BodyReading {}

    /** It is something else than JSON, its charset is another, or it is compressed; it was not read. */
    record NotPlainJson() implements Incomplete {}

    /** More than the limit; the rest was not read. */
    record TooLarge(long limit) implements Incomplete {}

    /** Not there in time; the rest was not read. */
    record TooSlow() implements Incomplete {}

    /** The connection or its chunked coding broke. */
    record Broken() implements Incomplete {}

    /** Too many bytes are in flight. */
    record NoRoom() implements Incomplete {}
}
