package io.orderstream.consumer.pipeline.intake;

/** What a slice waits for. */
public enum Cause {
    DATABASE,
    REGISTRY,
    DEAD_LETTER_TOPIC,
    TOPIC,
    SHUTDOWN
}
