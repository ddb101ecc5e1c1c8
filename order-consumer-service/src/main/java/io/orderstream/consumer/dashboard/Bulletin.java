package io.orderstream.consumer.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The newest state of each kind of event, and since which edition it stands. A viewer gets what is newer than the last edition
 * that it has: who is slow skips states in between and costs no memory.
 */
final class Bulletin {
    private record Entry(long edition, String json) {}

    private final Map<EventKind, Entry> entries = new EnumMap<>(EventKind.class);
    private long edition;
    private byte[] newest = {};
    private boolean closed;

    /**
     * What a viewer is to be sent.
     *
     * @param bytes as server-sent events, or empty at the end
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, written to many, never compared
    record Delivery(long edition, byte[] bytes) {}

    /** @param states JSON by kind; one that did not change is not sent again, except for the beat */
    synchronized void publish(Map<EventKind, String> states) {
        edition++;
        states.forEach((kind, json) -> {
            var before = entries.get(kind);
            if (before == null || kind == EventKind.BEAT || !before.json().equals(json)) {
                entries.put(kind, new Entry(edition, json));
            }
        });
        // Viewers in step all get these bytes; made once, however many they are.
        newest = since(edition - 1);
        notifyAll();
    }

    /** Waits for something newer than that edition; 0 is everything. */
    synchronized Delivery await(long seen) throws InterruptedException {
        while (edition <= seen && !closed) {
            wait();
        }
        if (closed) {
            return new Delivery(edition, new byte[0]);
        }
        return new Delivery(edition, seen == edition - 1 ? newest : since(seen));
    }

    /** Lets all who wait go. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private byte[] since(long seen) {
        var text = new StringBuilder();
        for (var kind : kinds()) {
            var entry = Objects.requireNonNull(entries.get(kind));
            if (entry.edition() > seen && (seen == 0 || kind != EventKind.TREND)) {
                text.append("event: ")
                        .append(kind.eventName())
                        .append("\ndata: ")
                        .append(entry.json())
                        .append("\n\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<EventKind> kinds() {
        return new ArrayList<>(entries.keySet());
    }
}
