package io.orderstream.consumer.watching.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SnapshotsTests {
    private final EventStream stream = new EventStream();
    private final Viewers viewers = new Viewers(stream, 1, Duration.ofSeconds(1), new SimpleMeterRegistry());
    private final Queue<Runnable> database = new ArrayDeque<>();

    @Test
    void whoComesFirstHasTheDatabaseReadForHim() throws InterruptedException {
        var snapshots =
                new Snapshots(stream, viewers, Runnable::run, () -> stream.publish(Map.of(EventKind.ORDERS, "[]")));
        assertThat(snapshots.newest()).isEqualTo("{\"orders\":[]}");
    }

    @Test
    void whatIsKnownIsNotReadAgain() throws InterruptedException {
        stream.publish(Map.of(EventKind.ORDERS, "[]"));
        assertThat(new Snapshots(stream, viewers, database::add, () -> {}).newest())
                .isEqualTo("{\"orders\":[]}");
        assertThat(database).isEmpty();
    }

    @Test
    void aDatabaseThatHangsIsAskedOnceAndKeepsNobodyWaiting() throws InterruptedException {
        stream.publish(Map.of(EventKind.GROUP, "1"));
        var snapshots = new Snapshots(stream, viewers, database::add, () -> {});
        var before = System.nanoTime();
        assertThat(snapshots.newest()).isEqualTo("{\"group\":1}");
        assertThat(snapshots.newest()).isEqualTo("{\"group\":1}");
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isLessThan(Snapshots.LONGEST_WAIT.multipliedBy(2).plusMillis(500));
        assertThat(database).hasSize(1);
    }

    @Test
    void whoAskedIsExpectedToWatch() throws InterruptedException {
        assertThat(viewers.expected()).isFalse();
        new Snapshots(stream, viewers, Runnable::run, () -> {}).newest();
        assertThat(viewers.expected()).isTrue();
    }
}
