package io.orderstream.consumer.api.orders;

import io.orderstream.consumer.api.orders.OrderView.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known to have happened to an order, dead letters included.
 *
 * @param order null if it never had its effect
 * @param events oldest first, at least one
 */
record OrderTimeline(UUID orderId, @Nullable OrderView order, List<Event> events) {}
