package io.orderstream.producer.requests;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may take.
 *
 * @param deadline from the request's head to its answer, whatever Kafka does; 1 s to 8 s. What the callers are promised is
 *     8 s: the rest is for the answer's way and a busy machine
 * @param maxBody size of one order's JSON, up to 16 MB
 * @param maxBatchBody size of a batch's JSON, up to 64 MB
 * @param maxInFlightOrders orders that wait for Kafka at one time; above it 429
 * @param maxInFlightBytes bodies that are held at one time, at least {@code maxBatchBody}; above it 429. Bounds the heap
 */
@ConfigurationProperties("orders.requests")
public record RequestProperties(
        @DefaultValue("7s") Duration deadline,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("8MB") DataSize maxBatchBody,
        @DefaultValue("20000") int maxInFlightOrders,
        @DefaultValue("48MB") DataSize maxInFlightBytes) {
    public RequestProperties {
        check(deadline.toMillis() >= 1000 && deadline.toMillis() <= 8000, "deadline must be 1s to 8s, is " + deadline);
        check(between(maxBody, DataSize.ofMegabytes(16)), "max-body must be 1KB to 16MB, is " + maxBody);
        check(
                between(maxBatchBody, DataSize.ofMegabytes(64)),
                "max-batch-body must be 1KB to 64MB, is " + maxBatchBody);
        check(
                maxInFlightOrders >= 1000,
                "max-in-flight-orders must be at least 1000, the largest batch, is " + maxInFlightOrders);
        check(
                maxInFlightBytes.compareTo(maxBatchBody) >= 0 && maxInFlightBytes.compareTo(maxBody) >= 0,
                "max-in-flight-bytes must be at least max-body and max-batch-body, is " + maxInFlightBytes);
        check(between(maxInFlightBytes, DataSize.ofMegabytes(2047)), "max-in-flight-bytes must be less than 2GB");
    }

    private static boolean between(DataSize size, DataSize max) {
        return size.toBytes() >= 1024 && size.compareTo(max) <= 0;
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("orders.requests." + rule);
        }
    }
}
