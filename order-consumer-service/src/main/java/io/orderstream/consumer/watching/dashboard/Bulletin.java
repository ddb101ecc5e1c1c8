package io.orderstream.consumer.watching.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The newest state of each kind of event, and since which edition it stands. A viewer gets what is newer than the last edition
 * that it has: who is slow skips states in between and costs no memory.
 *
 * <p>Viewers share no lock. JDK 25 before 25.0.4 may leave a virtual thread that waits for a monitor blocked for good
 * (JDK-8373120), and a viewer that is never woken is never found to be gone.
 */
final class Bulletin {
    private volatile Edition current = new Edition(0, new EnumMap<>(EventKind.class), false);

    private record Entry(long edition, String json) {}

    /**
     * What a viewer is to be sent.
     *
     * @param bytes as server-sent events, or empty at the end
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, written to many, never compared
    record Delivery(long edition, byte[] bytes) {}

    /** @param states JSON by kind; one that did not change is not sent again, except for the beat */
    synchronized void publish(Map<EventKind, String> states) {
        if (!current.last) {
            follow(current.with(states));
        }
    }

    /** Waits for something newer than that edition; 0 is everything. */
    Delivery await(long seen) throws InterruptedException {
        var edition = current;
        while (edition.number <= seen && !edition.last) {
            edition.superseded.await();
            edition = current;
        }
        return edition.since(seen);
    }

    /** Lets all who wait go. */
    synchronized void close() {
        follow(current.end());
    }

    private void follow(Edition next) {
        var before = current;
        current = next;
        before.superseded.countDown();
    }

    private static final class Edition {
        private final CountDownLatch superseded = new CountDownLatch(1);
        private final long number;
        private final Map<EventKind, Entry> entries;
        private final boolean last;
        /** Viewers in step all get these bytes; made once, however many they are. */
        private final byte[] news;

        private Edition(long number, Map<EventKind, Entry> entries, boolean last) {
            this.number = number;
            this.entries = entries;
            this.last = last;
            this.news = text(number - 1);
        }

        private Edition with(Map<EventKind, String> states) {
            var next = new EnumMap<>(entries);
            states.forEach((kind, json) -> {
                var before = entries.get(kind);
                if (before == null || kind == EventKind.BEAT || !before.json().equals(json)) {
                    next.put(kind, new Entry(number + 1, json));
                }
            });
            return new Edition(number + 1, next, false);
        }

        private Edition end() {
            return new Edition(number, entries, true);
        }

        private Delivery since(long seen) {
            if (last) {
                return new Delivery(number, new byte[0]);
            }
            return new Delivery(number, seen == number - 1 ? news : text(seen));
        }

        private byte[] text(long seen) {
            var text = new StringBuilder();
            entries.forEach((kind, entry) -> {
                if (entry.edition() > seen && (seen == 0 || kind != EventKind.TREND)) {
                    text.append("event: ")
                            .append(kind.eventName())
                            .append("\ndata: ")
                            .append(entry.json())
                            .append("\n\n");
                }
            });
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
