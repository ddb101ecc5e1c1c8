package io.orderstream.consumer.watching.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The newest state of each kind of event, and since which version it stands. A viewer gets what is newer than the last version
 * that it has: who is slow skips states in between and costs no memory.
 *
 * <p>Viewers share no lock. JDK 25 before 25.0.4 may leave a virtual thread that waits for a monitor blocked for good
 * (JDK-8373120), and a viewer that is never woken is never found to be gone.
 */
final class EventStream {
    private volatile Version current = new Version(0, new EnumMap<>(EventKind.class), false);

    private record Entry(long version, String json) {}

    /** What a viewer gets next. */
    sealed interface Next {
        /** @param bytes as server-sent events */
        @SuppressWarnings("ArrayRecordComponent") // made once, written to many, never compared
        record Update(long version, byte[] bytes) implements Next {}

        /** Nothing came within the time. */
        record Silence() implements Next {}

        /**
         * Nothing will come any more.
         *
         * @param version the last one
         */
        record End(long version) implements Next {}
    }

    /**
     * @param states all that is known, JSON by kind: a kind that is missing is not known any more. One that did not change is
     *     not sent again, except for the beat
     */
    synchronized void publish(Map<EventKind, String> states) {
        if (!current.last) {
            follow(current.next(states));
        }
    }

    /** Waits for something newer than that version; 0 is everything. */
    Next next(long seen, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        var version = current;
        while (version.number <= seen && !version.last) {
            if (!version.supersededBefore(until)) {
                return new Next.Silence();
            }
            version = current;
        }
        return version.since(seen);
    }

    /** Waits until the state of this kind is known. */
    void awaitKnown(EventKind kind, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        var version = current;
        while (!version.entries.containsKey(kind) && !version.last && version.supersededBefore(until)) {
            version = current;
        }
    }

    boolean knows(EventKind kind) {
        return current.entries.containsKey(kind);
    }

    /** @return what is known, as one JSON object, by the events' names */
    String snapshot() {
        return current.entries.entrySet().stream()
                .map(entry -> "\"%s\":%s"
                        .formatted(entry.getKey().eventName(), entry.getValue().json()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Lets all who wait go. */
    synchronized void close() {
        follow(current.end());
    }

    private void follow(Version next) {
        var before = current;
        current = next;
        before.superseded.countDown();
    }

    private static final class Version {
        private final CountDownLatch superseded = new CountDownLatch(1);
        private final long number;
        private final Map<EventKind, Entry> entries;
        private final boolean last;
        /** Viewers in step all get these bytes; made once, however many they are. */
        private final byte[] changes;

        private Version(long number, Map<EventKind, Entry> entries, boolean last) {
            this.number = number;
            this.entries = entries;
            this.last = last;
            this.changes = text(number - 1);
        }

        private Version next(Map<EventKind, String> states) {
            var next = new EnumMap<EventKind, Entry>(EventKind.class);
            states.forEach((kind, json) -> {
                var before = entries.get(kind);
                var same = before != null
                        && kind != EventKind.BEAT
                        && before.json().equals(json);
                next.put(kind, same ? before : new Entry(number + 1, json));
            });
            return new Version(number + 1, next, false);
        }

        private Version end() {
            return new Version(number, entries, true);
        }

        private boolean supersededBefore(long until) throws InterruptedException {
            return superseded.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        private Next since(long seen) {
            return last ? new Next.End(number) : new Next.Update(number, seen == number - 1 ? changes : text(seen));
        }

        private byte[] text(long seen) {
            var text = new StringBuilder();
            entries.forEach((kind, entry) -> {
                if (entry.version() > seen && (seen == 0 || kind != EventKind.TREND)) {
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
