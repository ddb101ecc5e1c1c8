package io.orderstream.consumer.pipeline.intake;

import io.orderstream.consumer.pipeline.progress.LogIdentity;

/** Tells topics of the same name apart. */
@FunctionalInterface
interface LogIdentities {
    /** @throws org.apache.kafka.common.KafkaException if the brokers do not say */
    LogIdentity of(String topic);
}
