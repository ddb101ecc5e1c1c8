package io.orderstream.verification.connect;

import java.util.Set;

/**
 * The status topic against the orders in the database.
 *
 * @param orders with an event
 * @param missing orders without any
 * @param foreign events of no order
 * @param ambiguous orders whose events differ in their ids
 * @param repeats events that came again under the id that they had
 */
public record StatusEvents(long orders, long missing, long foreign, long ambiguous, long repeats) {
    static StatusEvents of(Set<String> orderIds, TopicContent topic) {
        var events = topic.eventIds();
        var distinct = events.values().stream().mapToLong(Set::size).sum();
        return new StatusEvents(
                events.size(),
                orderIds.stream().filter(id -> !events.containsKey(id)).count(),
                events.keySet().stream().filter(id -> !orderIds.contains(id)).count(),
                events.values().stream().filter(ids -> ids.size() > 1).count(),
                topic.records().size() - distinct);
    }

    /** Exactly the orders, each under one event id however often it came. */
    public boolean exact() {
        return missing == 0 && foreign == 0 && ambiguous == 0;
    }
}
