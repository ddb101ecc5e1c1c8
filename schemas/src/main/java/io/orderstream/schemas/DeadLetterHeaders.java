package io.orderstream.schemas;

/**
 * Headers that the consumer adds to a record on {@link Topics#DEAD_LETTERS}; the original record's own headers stand
 * before them, unchanged. Values are UTF-8 text, so that any console shows them. Topic, partition and offset together
 * identify the dead letter: a crash between its acknowledgement and the commit may write it again.
 */
public final class DeadLetterHeaders {
    /** Every header that the consumer adds starts with this. */
    public static final String PREFIX = "dlt-";

    public static final String ORIGINAL_TOPIC = PREFIX + "original-topic";
    public static final String ORIGINAL_PARTITION = PREFIX + "original-partition";
    public static final String ORIGINAL_OFFSET = PREFIX + "original-offset";

    /** The original record's timestamp, RFC 3339. */
    public static final String ORIGINAL_TIMESTAMP = PREFIX + "original-timestamp";

    /** Why, as an upper-case code: a closed list, fit for a metric's tag. */
    public static final String REASON = PREFIX + "reason";

    /** Why, in a sentence, without the payload. */
    public static final String DETAIL = PREFIX + "detail";

    /** The consumer replica that gave up on the record. */
    public static final String CONSUMER = PREFIX + "consumer";

    /** When it gave up, RFC 3339. */
    public static final String FAILED_AT = PREFIX + "failed-at";

    /** What had to be left out, only where the record is larger than {@link Topics#LARGEST_DEAD_LETTER_BYTES}. */
    public static final String OMITTED = PREFIX + "omitted";

    private DeadLetterHeaders() {}
}
