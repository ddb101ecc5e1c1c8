package io.orderstream.consumer.api;

/** A parameter of the request that is readable but not allowed. */
public final class InvalidParameterException extends RuntimeException {
    private final String field;
    private final String sentence;

    /** @param sentence names the limit and what to send instead; it never quotes the value */
    public InvalidParameterException(String field, String sentence) {
        super(field + ": " + sentence);
        this.field = field;
        this.sentence = sentence;
    }

    String field() {
        return field;
    }

    String sentence() {
        return sentence;
    }
}
