package io.orderstream.verification.checking;

import io.orderstream.running.inspection.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A record on the orders' topic.
 *
 * @param content null if the value cannot be read as an order
 * @param keyOutcome of the idempotency key in its header
 */
public record TopicRecord(Coordinates at, @Nullable Content content, KeyOutcome keyOutcome) {}
