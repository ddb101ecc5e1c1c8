package io.orderstream.consumer.intake;

/** What a slice waits for. */
enum Cause {
    DATABASE,
    REGISTRY,
    DEAD_LETTER_TOPIC,
    TOPIC,
    SHUTDOWN
}
