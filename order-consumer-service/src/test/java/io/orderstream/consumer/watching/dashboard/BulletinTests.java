package io.orderstream.consumer.watching.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BulletinTests {
    private final Bulletin bulletin = new Bulletin();

    @Test
    void whoComesGetsEverythingAndThenOnlyWhatIsNew() throws Exception {
        bulletin.publish(Map.of(EventKind.GROUP, "1", EventKind.ORDERS, "[]", EventKind.TREND, "[1]"));
        var first = bulletin.await(0);
        assertThat(text(first)).contains("event: group\ndata: 1\n\n", "event: orders\ndata: []\n\n", "event: trend");
        bulletin.publish(Map.of(EventKind.GROUP, "2", EventKind.ORDERS, "[]", EventKind.TREND, "[1,2]"));
        assertThat(text(bulletin.await(first.edition()))).isEqualTo("event: group\ndata: 2\n\n");
    }

    @Test
    void whoIsSlowSkipsWhatWasInBetween() throws Exception {
        bulletin.publish(Map.of(EventKind.GROUP, "1"));
        var first = bulletin.await(0);
        for (var state = 2; state <= 500; state++) {
            bulletin.publish(Map.of(EventKind.GROUP, Integer.toString(state)));
        }
        assertThat(text(bulletin.await(first.edition()))).isEqualTo("event: group\ndata: 500\n\n");
    }

    @Test
    void theBeatIsSentAlsoWhenItSaysTheSame() throws Exception {
        bulletin.publish(Map.of(EventKind.BEAT, "{}"));
        var first = bulletin.await(0);
        bulletin.publish(Map.of(EventKind.BEAT, "{}"));
        assertThat(text(bulletin.await(first.edition()))).isEqualTo("event: beat\ndata: {}\n\n");
    }

    @Test
    void theEndLetsEverybodyGo() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return bulletin.await(0).bytes().length;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        bulletin.close();
        assertThat(waiting.get(5, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void nobodyMissesTheEndHoweverManyWait() throws Exception {
        try (var viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            var watching = Stream.generate(() -> viewers.submit(this::lastEdition))
                    .limit(200)
                    .toList();
            for (var state = 1; state <= 5_000; state++) {
                bulletin.publish(Map.of(EventKind.GROUP, Integer.toString(state)));
            }
            bulletin.close();
            for (var viewer : watching) {
                assertThat(viewer.get(30, TimeUnit.SECONDS)).isEqualTo(5_000);
            }
        }
    }

    private long lastEdition() throws InterruptedException {
        var delivery = bulletin.await(0);
        while (delivery.bytes().length > 0) {
            delivery = bulletin.await(delivery.edition());
        }
        return delivery.edition();
    }

    private static String text(Bulletin.Delivery delivery) {
        return new String(delivery.bytes(), UTF_8);
    }
}
