package io.orderstream.producer.service;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * When the machine let nothing run: a thread that does nothing but sleep woke up late. What took long in such a moment says
 * nothing about the service. (The idea is jHiccup's.)
 */
final class Stalls implements AutoCloseable {
    private static final Duration NAP = Duration.ofMillis(10);
    /** Less is what any scheduler does on a busy machine. */
    private static final Duration LATE = Duration.ofMillis(100);

    private record Stall(long begun, long ended) {}

    private final Queue<Stall> stalls = new ConcurrentLinkedQueue<>();
    private final Thread sleeper = Thread.ofPlatform().daemon().name("stalls").start(this::sleep);

    private void sleep() {
        try {
            while (true) {
                var due = System.nanoTime() + NAP.toNanos();
                Thread.sleep(NAP);
                var woken = System.nanoTime();
                if (woken - due > LATE.toNanos()) {
                    stalls.add(new Stall(due, woken));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return what of the time between two readings of {@link System#nanoTime()} the machine let things run */
    Duration without(long begun, long ended) {
        long stood = stalls.stream()
                .mapToLong(stall -> Math.max(0, Math.min(ended, stall.ended) - Math.max(begun, stall.begun)))
                .sum();
        return Duration.ofNanos(ended - begun - stood);
    }

    @Override
    public void close() {
        sleeper.interrupt();
    }
}
