package io.orderstream.consumer.pipeline.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that cannot be processed, with its original bytes and its cause.
 *
 * @param detail in a sentence, without any of the payload
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record, Reason reason, String detail) {}
