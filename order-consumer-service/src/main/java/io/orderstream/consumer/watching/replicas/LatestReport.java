package io.orderstream.consumer.watching.replicas;

/**
 * A replica's last report.
 *
 * @param ageSeconds by the database's clock
 */
public record LatestReport(String replica, double ageSeconds, ReplicaReport report) {}
