package io.orderstream.consumer.pipeline.progress;

/**
 * Which log an offset counts in. A topic that was deleted and made again has the name of the one before and offsets that mean
 * other records; only its id tells them apart, and the cluster's id two clusters that have copied a topic.
 */
public record LogIdentity(String topicId, String clusterId) {}
