package io.orderstream.consumer.watching.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderstream.consumer.watching.dashboard.EventStream.Next;
import io.orderstream.consumer.watching.dashboard.EventStream.Next.Update;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventStreamTests {
    private static final Duration LONG = Duration.ofSeconds(5);

    private final EventStream stream = new EventStream();

    @Test
    void whoComesGetsEverythingAndThenOnlyWhatIsNew() throws Exception {
        stream.publish(Map.of(EventKind.GROUP, "1", EventKind.ORDERS, "[]", EventKind.TREND, "[1]"));
        var first = next(0);
        assertThat(text(first)).contains("event: group\ndata: 1\n\n", "event: orders\ndata: []\n\n", "event: trend");
        stream.publish(Map.of(EventKind.GROUP, "2", EventKind.ORDERS, "[]", EventKind.TREND, "[1,2]"));
        assertThat(text(next(first.version()))).isEqualTo("event: group\ndata: 2\n\n");
    }

    @Test
    void whoIsSlowSkipsWhatWasInBetween() throws Exception {
        stream.publish(Map.of(EventKind.GROUP, "1"));
        var first = next(0);
        for (var state = 2; state <= 500; state++) {
            stream.publish(Map.of(EventKind.GROUP, Integer.toString(state)));
        }
        assertThat(text(next(first.version()))).isEqualTo("event: group\ndata: 500\n\n");
    }

    @Test
    void theBeatIsSentAlsoWhenItSaysTheSame() throws Exception {
        stream.publish(Map.of(EventKind.BEAT, "{}"));
        var first = next(0);
        stream.publish(Map.of(EventKind.BEAT, "{}"));
        assertThat(text(next(first.version()))).isEqualTo("event: beat\ndata: {}\n\n");
    }

    @Test
    void theEndLetsEverybodyGo() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return stream.next(0, LONG.multipliedBy(10));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        stream.close();
        assertThat(waiting.get(5, TimeUnit.SECONDS)).isInstanceOf(Next.End.class);
    }

    @Test
    void silenceEndsTheWaitToo() throws Exception {
        assertThat(stream.next(0, Duration.ofMillis(10))).isInstanceOf(Next.Silence.class);
    }

    @Test
    void whatIsNotKnownAnyMoreIsInNoSnapshotAndInNobodysBeginning() throws Exception {
        stream.publish(Map.of(EventKind.GROUP, "1", EventKind.ORDERS, "[]"));
        assertThat(stream.knows(EventKind.ORDERS)).isTrue();
        stream.publish(Map.of(EventKind.GROUP, "1"));
        assertThat(stream.knows(EventKind.ORDERS)).isFalse();
        assertThat(stream.snapshot()).isEqualTo("{\"group\":1}");
        assertThat(text(next(0))).isEqualTo("event: group\ndata: 1\n\n");
    }

    @Test
    void aSnapshotHasTheEventsNames() {
        stream.publish(Map.of(EventKind.DEAD_LETTERS, "{}", EventKind.TREND, "[1]", EventKind.BEAT, "{}"));
        assertThat(stream.snapshot()).isEqualTo("{\"dead-letters\":{},\"trend\":[1],\"beat\":{}}");
    }

    @Test
    void theWaitForAKindEndsWhenItIsThere() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                stream.awaitKnown(EventKind.ORDERS, LONG.multipliedBy(10));
                return stream.snapshot();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        stream.publish(Map.of(EventKind.GROUP, "1"));
        stream.publish(Map.of(EventKind.ORDERS, "[]"));
        assertThat(waiting.get(5, TimeUnit.SECONDS)).contains("\"orders\":[]");
    }

    @Test
    void nobodyMissesTheEndHoweverManyWait() throws Exception {
        try (var viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            var watching = Stream.generate(() -> viewers.submit(this::lastVersion))
                    .limit(200)
                    .toList();
            for (var state = 1; state <= 5_000; state++) {
                stream.publish(Map.of(EventKind.GROUP, Integer.toString(state)));
            }
            stream.close();
            for (var viewer : watching) {
                assertThat(viewer.get(30, TimeUnit.SECONDS)).isEqualTo(5_000);
            }
        }
    }

    private long lastVersion() throws InterruptedException {
        var next = stream.next(0, LONG);
        while (next instanceof Update update) {
            next = stream.next(update.version(), LONG);
        }
        return ((Next.End) next).version();
    }

    private Update next(long seen) throws InterruptedException {
        return (Update) stream.next(seen, LONG);
    }

    private static String text(Update update) {
        return new String(update.bytes(), UTF_8);
    }
}
