package io.orderstream.producer.publishing;

/** What became of a record that was to be written. */
public sealed interface Publication {
    /** Durable: every in-sync replica has it. */
    record Acknowledged(int partition, long offset) implements Publication {}

    /**
     * It was handed to the client and no acknowledgement came: it may be on the topic, it may still arrive.
     *
     * @param cause the simple name of what went wrong, fit for a log and a metric
     */
    record Unknown(String cause) implements Publication {}

    /** It was never handed to the client's buffer, so it can never arrive. */
    record NotWritten(String cause) implements Publication {}

    /** Refused for its size, by the client or by the brokers, and nowhere written. */
    record TooLarge() implements Publication {}
}
